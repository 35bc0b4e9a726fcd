package io.fondaco.product.standard.yaml;

import java.util.regex.Pattern;

/** Characters that make a text read as something that it is not: controls, line ends, and those that turn it around. */
public final class Characters {

    private static final Pattern MISLEADING =
            Pattern.compile("[\\p{Cc}\\u061C\\u200B\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private Characters() {}

    /** Whether a name holds one. */
    static boolean mislead(String name) {
        return MISLEADING.matcher(name).find();
    }

    /** The text with a mark in the place of each, so that it may stand on a page and in a log. */
    public static String shown(String text) {
        return MISLEADING.matcher(text.replaceAll("\\p{Cc}", " ")).replaceAll("\uFFFD");
    }
}
