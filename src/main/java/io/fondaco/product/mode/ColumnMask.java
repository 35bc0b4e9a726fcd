package io.fondaco.product.mode;

import java.util.Locale;

/**
 * What a mode makes of one column.
 *
 * @param column its name in lower case
 * @param size how many characters are shown, or the power of ten to which a number is rounded: 2 for hundreds; else 0
 */
public record ColumnMask(String column, Mask mask, int size) {

    public ColumnMask {
        column = column.toLowerCase(Locale.ROOT);
    }

    /** What is shown, in a few words. */
    public String words() {
        return switch (mask) {
            case EMPTY -> "empty";
            case HASH -> "a hash";
            case FIRST -> size == 1 ? "the first character" : "the first %d characters".formatted(size);
            case YEAR -> "the year";
            case ROUNDED -> "rounded to " + unit();
        };
    }

    private String unit() {
        return size >= 0 ? "1" + "0".repeat(size) : "0." + "0".repeat(-size - 1) + "1";
    }
}
