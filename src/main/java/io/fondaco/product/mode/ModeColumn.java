package io.fondaco.product.mode;

import java.util.Locale;

/** What a mode needs to know of a column: its name in lower case, its type as the contract writes it. */
public record ModeColumn(String name, String type, boolean personalData) {

    public ModeColumn {
        name = name.toLowerCase(Locale.ROOT);
    }

    /** What kind of values it holds. */
    public ColumnKind kind() {
        return ColumnKind.of(type);
    }
}
