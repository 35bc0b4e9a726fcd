package io.fondaco.publish.apply;

import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An archive of product folders, {@code <domain>/<product>/}, as a program sends it.
 *
 * @param products those that have a product file
 * @param problems folders that have none
 */
public record SentArchive(List<ProductFiles> products, List<Problem> problems) {

    private static final String PRODUCT = ProductFiles.PRODUCT;

    public SentArchive {
        products = List.copyOf(products);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a zip or a tar.gz.
     *
     * @throws io.fondaco.common.DomainError.Invalid if it is none, is too large, or holds what may not be in it
     */
    public static SentArchive read(byte[] archive) {
        if (ZipReader.reads(archive)) {
            return of(ZipReader.read(archive).files());
        }
        if (TarReader.reads(archive)) {
            return of(TarReader.read(archive).files());
        }
        throw ArchiveError.of("This is no archive: send a zip or a tar.gz of product folders.");
    }

    private static SentArchive of(Map<String, String> files) {
        Map<String, List<SourceFile>> byFolder = new TreeMap<>();
        files.forEach((path, text) -> {
            int slash = path.lastIndexOf('/');
            if (path.indexOf('/') != slash) {
                byFolder.computeIfAbsent(path.substring(0, slash), _ -> new ArrayList<>())
                        .add(new SourceFile(path, text));
            }
        });
        List<ProductFiles> products = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        byFolder.forEach((folder, within) -> within.stream()
                .filter(file -> file.name().equals(PRODUCT))
                .findFirst()
                .ifPresentOrElse(
                        product -> products.add(files(folder, product, within)),
                        () -> problems.add(new Problem(
                                folder + "/" + PRODUCT, 1, "", "There is no such file in the product's folder."))));
        if (products.isEmpty() && problems.isEmpty()) {
            throw ArchiveError.of("The archive holds no product: expected <domain>/<product>/" + PRODUCT + ".");
        }
        return new SentArchive(products, problems);
    }

    private static ProductFiles files(String folder, SourceFile product, List<SourceFile> within) {
        int slash = folder.indexOf('/');
        return ProductFiles.of(folder.substring(0, slash), folder.substring(slash + 1), product, within);
    }
}
