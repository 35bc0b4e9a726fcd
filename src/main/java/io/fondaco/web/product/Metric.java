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
        String value = Formats.grouped(now);
        if (change == null) {
            return plain(label, value, "");
        }
        long percent = Math.round(100 * change);
        return percent == 0
                ? plain(label, value, "no change " + note)
                : new Metric(label, value, "%+d%%".formatted(percent).replace('-', '−'), percent > 0, note);
    }

    static Metric time(String label, @Nullable Long millis, String note) {
        return plain(label, millis == null ? null : Formats.spent(millis), millis == null ? "" : note);
    }
}
