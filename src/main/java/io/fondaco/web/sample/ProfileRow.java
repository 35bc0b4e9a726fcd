package io.fondaco.web.sample;

import io.fondaco.quality.ColumnProfile;
import io.fondaco.web.Formats;
import java.util.List;
import java.util.Locale;

/**
 * What a column's values look like, as far as the viewer may know: for others than owners and holders only how many are
 * missing, and how many differ.
 *
 * @param missing the share of rows without a value
 * @param distinct about how many different values; empty where that is not told
 * @param lowest empty where that is not told
 */
public record ProfileRow(
        String column, String missing, String distinct, String lowest, String highest, List<String> frequent) {

    private static final int PERCENT = 100;

    public ProfileRow {
        frequent = List.copyOf(frequent);
    }

    static ProfileRow of(ColumnProfile profile, boolean full) {
        return new ProfileRow(
                profile.column(),
                missing(profile.nulls(), profile.rows()),
                profile.distinct().map(Formats::grouped).orElse(""),
                full ? profile.lowest().orElse("") : "",
                full ? profile.highest().orElse("") : "",
                full ? profile.frequent() : List.of());
    }

    /** Zero rows are not zero per cent; a few in many are not none. */
    private static String missing(long nulls, long rows) {
        if (rows == 0) {
            return "no rows";
        }
        double share = (double) PERCENT * nulls / rows;
        return nulls > 0 && share < 1 ? "under 1%" : String.format(Locale.UK, "%.0f%%", Math.floor(share));
    }
}
