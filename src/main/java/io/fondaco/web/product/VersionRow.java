package io.fondaco.web.product;

import io.fondaco.product.ProductVersion;
import io.fondaco.product.change.ChangeLevel;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a product, and what its number says of the step to it.
 *
 * @param kind breaking, addition or fix; none of them for the first that the portal knows, whatever was before it
 * @param before the number of the one before it; empty for the first
 */
public record VersionRow(ProductVersion version, Badge kind, String before) {

    /** Versions, newest first, each compared with the one before it. */
    static List<VersionRow> of(List<ProductVersion> versions) {
        List<VersionRow> rows = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            ProductVersion before = i + 1 < versions.size() ? versions.get(i + 1) : null;
            ProductVersion version = versions.get(i);
            rows.add(new VersionRow(
                    version,
                    kind(version.number(), before == null ? null : before.number()),
                    before == null ? "" : before.number()));
        }
        return rows;
    }

    /** As a line of a table. */
    List<?> cells() {
        return List.of(
                version.number(),
                version.publishedAt(),
                kind.text(),
                version.note(),
                version.status().name());
    }

    static Badge kind(String number, @Nullable String before) {
        if (before == null) {
            return new Badge("First published here", "check", "");
        }
        if (!part(number, 0).equals(part(before, 0))) {
            return Badges.badge(ChangeLevel.BREAKING);
        }
        return part(number, 1).equals(part(before, 1))
                ? Badges.badge(ChangeLevel.FIX)
                : Badges.badge(ChangeLevel.ADDITION);
    }

    private static String part(String number, int place) {
        String[] parts = number.split("[.+-]", -1);
        return place < parts.length ? parts[place] : "0";
    }
}
