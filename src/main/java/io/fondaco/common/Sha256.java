package io.fondaco.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** SHA-256 (FIPS 180-4), written as 64 hexadecimal digits in lower case. */
public final class Sha256 {

    private Sha256() {}

    /** Of a text in UTF-8. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of these bytes. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Of names and values, in the order of the map; where one ends and the next begins counts too. */
    public static String of(Map<String, String> values) {
        MessageDigest digest = digest();
        add(digest, values);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Feeds names and values, in the order of the map. */
    public static void add(MessageDigest digest, Map<String, String> values) {
        values.forEach((name, value) -> {
            add(digest, name);
            add(digest, value);
        });
    }

    /** Feeds a text, and that it ends here. */
    public static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** A digest that is still to be fed. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
