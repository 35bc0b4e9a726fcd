package io.fondaco.product.standard;

import io.fondaco.common.Sha256;
import io.fondaco.product.standard.yaml.SourceFile;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The files of one product, as they stand in its folder.
 *
 * @param domain the name of the folder above, which is the domain's id
 * @param slug the name of the folder, which is the product's name in addresses
 * @param contracts every contract beside the product file
 */
public record ProductFiles(String domain, String slug, SourceFile product, List<SourceFile> contracts) {

    public ProductFiles {
        contracts = List.copyOf(contracts);
    }

    /** {@code domain/slug}. */
    public String path() {
        return domain + "/" + slug;
    }

    /** How many characters they have. */
    public int length() {
        return product.text().length()
                + contracts.stream()
                        .mapToInt(contract -> contract.text().length())
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
        Sha256.add(digest, settings);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, SourceFile file) {
        Sha256.add(digest, file.path());
        Sha256.add(digest, file.text());
    }
}
