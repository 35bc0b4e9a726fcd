package io.fondaco.web;

import org.jspecify.annotations.Nullable;

/**
 * The heading of a column by which a table can be sorted.
 *
 * @param href the same table sorted by it; once more turns it round
 * @param direction {@code ascending} or {@code descending} where the table is sorted by it now, else null
 */
public record SortLink(String label, String href, @Nullable String direction) {

    /** Points up or down where the table is sorted by it, else empty. */
    public String arrow() {
        return direction == null ? "" : direction.equals("ascending") ? " \u2191" : " \u2193";
    }
}
