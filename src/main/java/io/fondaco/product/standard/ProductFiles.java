package io.fondaco.product.standard;

import io.fondaco.common.Sha256;
import io.fondaco.product.definition.VersionFile;
import io.fondaco.product.standard.yaml.SourceFile;
import java.security.MessageDigest;
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

    public ProductFiles {
        contracts = List.copyOf(contracts);
        queries = List.copyOf(queries);
    }

    /** Files of a product whose objects somebody else makes. */
    public ProductFiles(String domain, String slug, SourceFile product, List<SourceFile> contracts) {
        this(domain, slug, product, contracts, List.of());
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
        return Stream.concat(Stream.of(product), Stream.concat(contracts.stream(), queries.stream()))
                .mapToInt(file -> file.text().length())
                .sum();
    }

    /**
     * SHA-256 over the names and texts of all files, in hex.
     *
     * @param settings what is set for them from outside, in order of its names; nothing of it leaves the hash alone
     */
    public String hash(Map<String, String> settings) {
        MessageDigest digest = Sha256.digest();
        add(digest, product);
        contracts.forEach(contract -> add(digest, contract));
        queries.forEach(query -> add(digest, query));
        Sha256.add(digest, settings);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, SourceFile file) {
        Sha256.add(digest, file.path());
        Sha256.add(digest, file.text());
    }
}
