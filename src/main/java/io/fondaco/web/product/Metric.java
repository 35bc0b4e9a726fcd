package io.fondaco.web.product;

import io.fondaco.web.Formats;
import org.jspecify.annotations.Nullable;

/**
 * One number in a row of numbers.
 *
 * @param value the number as it is written, or null while it is not known
 * @param change by how much it changed, such as {@code +9%}; null where there is nothing to compare with
 * @param good whether that change is welcome
 * @param note what stands under the number
 */
public record Metric(
        String label, @Nullable String value, @Nullable String change, boolean good, String note) {

    static Metric plain(String label, @Nullable String value, String note) {
        return new Metric(label, value, null, false, note);
    }

    /** A number that changed by this share; null where there is nothing to compare with. */
    static Metric compared(String label, long now, @Nullable Double change, String note) {
        return plain(label, Formats.grouped(now), "").changed(change, true, note);
    }

    static Metric time(String label, @Nullable Long millis, String note) {
        return plain(label, millis == null ? null : Formats.spent(millis), millis == null ? "" : note);
    }

    /**
     * The same with the share by which it changed; where that is null, as it is.
     *
     * @param moreIsGood whether more of it is welcome
     */
    Metric changed(@Nullable Double share, boolean moreIsGood, String since) {
        if (share == null || value == null) {
            return this;
        }
        long percent = Math.round(100 * share);
        return percent == 0
                ? plain(label, value, and("no change " + since))
                : by("%+d%%".formatted(percent), percent > 0 == moreIsGood, since);
    }

    /** The same with what it has more or less than before; where that is null, as it is. */
    Metric changedBy(@Nullable Long more) {
        if (more == null || value == null) {
            return this;
        }
        return more == 0 ? plain(label, value, and("as before")) : by("%+d".formatted(more), more > 0, "");
    }

    /** The same with the share that it was before, told in points; where that is null, as it is. */
    Metric changedFrom(double share, @Nullable Double before) {
        if (before == null || value == null) {
            return this;
        }
        double points = Math.round(1_000 * (share - before)) / 10.0;
        return points == 0
                ? plain(label, value, and("as before"))
                : by("%+.1f points".formatted(points), points < 0, "");
    }

    private Metric by(String change, boolean good, String since) {
        return new Metric(label, value, change.replace('-', '−'), good, and(since));
    }

    private String and(String words) {
        return note.isEmpty() || words.isEmpty() ? words + note : words + ", " + note;
    }
}
