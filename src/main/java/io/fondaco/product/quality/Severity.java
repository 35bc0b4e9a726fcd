package io.fondaco.product.quality;

import java.util.Locale;
import java.util.Set;

/** How bad it is when a rule does not hold. */
public enum Severity {
    /** The rule has failed. */
    ERROR,
    /** The data is over its limit, and may be used. */
    WARNING;

    private static final Set<String> WARNINGS = Set.of("info", "warning", "warn", "low", "minor", "trivial");

    /** As contracts write it; whatever is not a word for a warning is an error. */
    public static Severity of(String written) {
        return WARNINGS.contains(written.strip().toLowerCase(Locale.ROOT)) ? WARNING : ERROR;
    }
}
