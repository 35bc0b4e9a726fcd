package io.fondaco.product.folder;

import io.fondaco.product.reading.ProductOutcome;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Characters;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A folder of product files: {@code domains.yaml}, and {@code <domain>/<product>/} with {@code product.odps.yaml} and
 * a file {@code *.odcs.yaml} for each contract. Names that begin with a dot are left alone; every other file that looks
 * like one of these comes to something, and be it that it is ignored and why.
 */
final class ProductFolder implements ProductSource {

    private static final String ORGANISATION = "domains.yaml";
    private static final String PRODUCT = ProductFiles.PRODUCT;
    private static final int DEEPEST = 8;

    private final FolderFiles files;
    private final Path location;
    private final List<Path> domains = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ProductOutcome> outcomes = new ArrayList<>();
    private final Set<String> present = new HashSet<>();
    private final Set<String> unreadableDomains = new HashSet<>();
    private Optional<SourceFile> organisation = Optional.empty();

    private ProductFolder(Path location) throws IOException {
        this.files = new FolderFiles(location);
        this.location = location;
    }

    /** Looks what there is, and reads the file of domains and teams; throws where the folder itself cannot be read. */
    static ProductFolder open(Path location) {
        try {
            ProductFolder folder = new ProductFolder(location);
            folder.open();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() throws IOException {
        boolean organised = false;
        for (Path path : files.children(location)) {
            if (Files.isDirectory(path)) {
                domains.add(path);
            } else if (FolderFiles.name(path).equals(ORGANISATION)) {
                organised = true;
                organisation = text(path);
            } else {
                ignore(path, "Expected " + ORGANISATION + " here, and products as <domain>/<product>/" + PRODUCT + ".");
            }
        }
        if (!organised) {
            problems.add(new Problem(ORGANISATION, 1, "", "There is no such file in the folder of products."));
        }
    }

    /** Reads the products, one after the other: no more than one is held at a time. */
    @Override
    public void readProducts(Consumer<ProductFiles> each) {
        domains.forEach(domain -> readDomain(domain, each));
    }

    /** Reads the files of this product once more; empty where they can't be read any longer. */
    @Override
    public Optional<ProductFiles> again(String path) {
        try {
            ProductFolder one = new ProductFolder(location);
            List<ProductFiles> found = new ArrayList<>();
            one.readProduct(location.resolve(path), found::add);
            return found.stream().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void readDomain(Path domain, Consumer<ProductFiles> each) {
        List<Path> children;
        try {
            children = files.children(domain);
        } catch (IOException e) {
            unreadableDomains.add(files.relative(domain));
            refused(domain, FolderFiles.reason(e));
            return;
        }
        for (Path path : children) {
            if (Files.isDirectory(path)) {
                readProduct(path, each);
            } else {
                ignore(path, "It stands beside the products: each has a folder of its own.");
            }
        }
    }

    private void readProduct(Path folder, Consumer<ProductFiles> each) {
        int before = problems.size();
        Optional<SourceFile> product = Optional.empty();
        List<SourceFile> others = new ArrayList<>();
        boolean looksLikeOne = false;
        try {
            for (Path path : files.children(folder)) {
                String name = FolderFiles.name(path);
                looksLikeOne |= looksLikeAProducts(path);
                if (Files.isDirectory(path)) {
                    ignore(path, "This is a folder, and no file.");
                    ignoreAll(path, 0);
                } else if (name.equals(PRODUCT)) {
                    product = text(path);
                } else if (name.endsWith(ProductFiles.CONTRACT) || name.endsWith(ProductFiles.QUERY)) {
                    text(path).ifPresent(others::add);
                } else {
                    ignore(
                            path,
                            "Expected the name " + PRODUCT + ", or one that ends in " + ProductFiles.CONTRACT + ".");
                }
            }
        } catch (IOException e) {
            looksLikeOne = true;
            refused(folder, FolderFiles.reason(e));
        }
        if (!looksLikeOne) {
            return;
        }
        present.add(files.relative(folder));
        if (product.isEmpty() && problems.size() == before) {
            refused(folder.resolve(PRODUCT), "There is no such file in the product's folder.");
        }
        if (product.isPresent() && problems.size() == before) {
            String domain = FolderFiles.name(folder.getParent());
            each.accept(ProductFiles.of(domain, FolderFiles.name(folder), product.get(), others));
        } else {
            outcomes.add(new ProductOutcome(files.relative(folder), Result.REFUSED, ""));
        }
    }

    private void ignoreAll(Path folder, int depth) {
        try {
            for (Path path : files.children(folder)) {
                if (!Files.isDirectory(path)) {
                    ignore(path, "It stands too deep: expected <domain>/<product>/" + PRODUCT + ".");
                } else if (depth < DEEPEST) {
                    ignoreAll(path, depth + 1);
                }
            }
        } catch (IOException e) {
            ignored(folder, FolderFiles.reason(e));
        }
    }

    private void ignore(Path path, String reason) {
        if (looksLikeAProducts(path)) {
            ignored(path, reason);
        }
    }

    private void ignored(Path path, String reason) {
        outcomes.add(new ProductOutcome(files.relative(path), Result.IGNORED, reason));
    }

    private static boolean looksLikeAProducts(Path path) {
        String name = FolderFiles.name(path).toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private Optional<SourceFile> text(Path file) {
        try {
            return Optional.of(new SourceFile(files.relative(file), files.text(file)));
        } catch (IOException e) {
            refused(file, FolderFiles.reason(e));
            return Optional.empty();
        }
    }

    private void refused(Path path, String reason) {
        problems.add(new Problem(Characters.shown(files.relative(path)), 1, "", reason));
    }

    /** The file of domains and teams, where it could be read. */
    Optional<SourceFile> organisation() {
        return organisation;
    }

    /** Files that could not be read. */
    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What became of those that are not read any further. */
    @Override
    public List<ProductOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** Whether the files of this product were taken away: what could not be looked at was not. */
    @Override
    public boolean isGone(String path) {
        int slash = path.indexOf('/');
        String domain = slash < 0 ? path : path.substring(0, slash);
        return !present.contains(path) && !unreadableDomains.contains(domain);
    }

    @Override
    public boolean isWhole() {
        return true;
    }
}
