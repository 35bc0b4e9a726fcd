package io.fondaco.product.folder;

import io.fondaco.product.standard.Problem;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of product files: {@code domains.yaml}, and {@code <domain>/<product>/} with {@code product.odps.yaml} and
 * a file {@code *.odcs.yaml} for each contract. Names that begin with a dot are left alone.
 */
final class ProductFolder {

    private static final String ORGANISATION = "domains.yaml";
    private static final String PRODUCT = "product.odps.yaml";
    private static final String CONTRACT = ".odcs.yaml";
    private static final long LARGEST = 4_000_000;

    private final Path location;
    private final List<ProductFiles> products = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> present = new HashSet<>();
    private Optional<SourceFile> organisation = Optional.empty();

    private ProductFolder(Path location) {
        this.location = location;
    }

    /** Reads all files; throws where the folder itself cannot be read. */
    static ProductFolder read(Path location) {
        ProductFolder folder = new ProductFolder(location);
        if (Files.exists(location.resolve(ORGANISATION))) {
            folder.organisation = folder.text(location.resolve(ORGANISATION));
        } else {
            folder.problems.add(new Problem(ORGANISATION, 1, "", "There is no such file in the folder of products."));
        }
        for (Path domain : children(location, Files::isDirectory)) {
            children(domain, Files::isDirectory).forEach(folder::readProduct);
        }
        return folder;
    }

    private void readProduct(Path folder) {
        Path file = folder.resolve(PRODUCT);
        List<Path> contracts = children(folder, path -> path.toString().endsWith(CONTRACT));
        if (!Files.exists(file)) {
            if (!contracts.isEmpty()) {
                problems.add(new Problem(relative(file), 1, "", "There are contracts, but no such file beside them."));
                present.add(relative(folder));
            }
            return;
        }
        present.add(relative(folder));
        int before = problems.size();
        Optional<SourceFile> product = text(file);
        List<SourceFile> texts =
                contracts.stream().map(this::text).flatMap(Optional::stream).toList();
        if (product.isPresent() && problems.size() == before) {
            products.add(new ProductFiles(name(folder.getParent()), name(folder), product.get(), texts));
        }
    }

    private Optional<SourceFile> text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return refused(file, "The file is larger than " + LARGEST + " bytes.");
            }
            return Optional.of(new SourceFile(relative(file), Files.readString(file)));
        } catch (CharacterCodingException e) {
            return refused(file, "The file is not written in UTF-8.");
        } catch (IOException e) {
            return refused(file, "The file cannot be read.");
        }
    }

    private Optional<SourceFile> refused(Path file, String reason) {
        problems.add(new Problem(relative(file), 1, "", reason));
        return Optional.empty();
    }

    private static List<Path> children(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(path -> !name(path).startsWith("."))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(@Nullable Path path) {
        return path == null || path.getFileName() == null
                ? ""
                : path.getFileName().toString();
    }

    private String relative(Path path) {
        return location.relativize(path).toString().replace('\\', '/');
    }

    /** The file of domains and teams, where it could be read. */
    Optional<SourceFile> organisation() {
        return organisation;
    }

    /** The files of every product that could be read, whatever they say. */
    List<ProductFiles> products() {
        return List.copyOf(products);
    }

    /** Files that could not be read. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** {@code domain/product} of everything that is there, right or wrong: what is not here was taken away. */
    Set<String> present() {
        return Set.copyOf(present);
    }
}
