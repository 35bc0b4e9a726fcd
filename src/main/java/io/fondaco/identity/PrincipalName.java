package io.fondaco.identity;

import java.util.Locale;

/** The name under which Trino knows somebody: Trino's file metastore keeps grants in lower case. */
public final class PrincipalName {

    private PrincipalName() {}

    /** The name as Trino keeps it in grants. */
    public static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
