package io.fondaco.product.standard;

import io.fondaco.common.Sha256;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.definition.VersionFile;
import io.fondaco.product.standard.yaml.SourceFile;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of one product, as they stand in its folder.
 *
 * @param domain the name of the folder above, which is the domain's id
 * @param slug the name of the folder, which is the product's name in addresses
 * @param contracts every contract beside the product file
 * @param queries every query beside the contracts: {@code x.sql} makes the object of {@code x.odcs.yaml}
 */
public record ProductFiles(
        String domain, String slug, SourceFile product, List<SourceFile> contracts, List<SourceFile> queries) {

    /** The name of the product file. */
    public static final String PRODUCT = "product.odps.yaml";

    /** How the name of a contract ends. */
    public static final String CONTRACT = ".odcs.yaml";

    /** How the name of a query ends. */
    public static final String QUERY = ".sql";

    public ProductFiles {
        contracts = List.copyOf(contracts);
        queries = List.copyOf(queries);
    }

    /** Files of a product whose objects somebody else makes. */
    public ProductFiles(String domain, String slug, SourceFile product, List<SourceFile> contracts) {
        this(domain, slug, product, contracts, List.of());
    }

    /** A product file with what stands beside it, told apart by their names; other files are left out. */
    public static ProductFiles of(String domain, String slug, SourceFile product, Collection<SourceFile> others) {
        return new ProductFiles(domain, slug, product, ending(others, CONTRACT), ending(others, QUERY));
    }

    /** The files that this version was published from. */
    public static ProductFiles of(ProductVersion version) {
        DataProduct product = version.product();
        String folder = product.path() + "/";
        String file = product.sourceFile().startsWith(folder) ? product.sourceFile() : folder + PRODUCT;
        return of(
                product.path().substring(0, product.path().indexOf('/')),
                product.slug(),
                new SourceFile(file, version.source()),
                version.files().stream()
                        .sorted(Comparator.comparing(VersionFile::path))
                        .map(each -> new SourceFile(folder + each.path(), each.text()))
                        .toList());
    }

    private static List<SourceFile> ending(Collection<SourceFile> files, String end) {
        return files.stream().filter(file -> file.name().endsWith(end)).toList();
    }

    /** The name of the query that makes what the contract of this name describes. */
    public static String queryOf(String contract) {
        return contract.substring(0, contract.length() - CONTRACT.length()) + QUERY;
    }

    /** All of them, the product file first. */
    public List<SourceFile> all() {
        return Stream.of(List.of(product), contracts, queries)
                .flatMap(List::stream)
                .toList();
    }

    /** Contracts and queries, by their names in the product's folder. */
    List<VersionFile> others() {
        return Stream.concat(contracts.stream(), queries.stream())
                .map(file -> new VersionFile(file.name(), file.text()))
                .toList();
    }

    /** {@code domain/slug}. */
    public String path() {
        return domain + "/" + slug;
    }

    /** How many characters they have. */
    public int length() {
        return all().stream().mapToInt(file -> file.text().length()).sum();
    }

    /**
     * SHA-256 over the names and texts of all files, in hex.
     *
     * @param settings what is set for them from outside, in order of its names; nothing of it leaves the hash alone
     */
    public String hash(Map<String, String> settings) {
        MessageDigest digest = Sha256.digest();
        all().forEach(file -> add(digest, file));
        Sha256.add(digest, settings);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, SourceFile file) {
        Sha256.add(digest, file.path());
        Sha256.add(digest, file.text());
    }
}
