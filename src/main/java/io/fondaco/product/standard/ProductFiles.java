package io.fondaco.product.standard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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

    /** SHA-256 over the names and texts of all files, in hex. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, product);
            contracts.forEach(contract -> add(digest, contract));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, SourceFile file) {
        digest.update(file.path().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(file.text().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
