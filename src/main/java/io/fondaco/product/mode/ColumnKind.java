package io.fondaco.product.mode;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.definition.ColumnTypes;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of values, as far as masks and filters tell them apart. */
public enum ColumnKind {
    /** Texts. */
    TEXT,
    /** Whole numbers. */
    WHOLE,
    /** Other numbers. */
    NUMBER,
    /** Days. */
    DATE,
    /** Moments. */
    TIMESTAMP,
    /** All else. */
    OTHER;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** The kind of a type as a contract writes it. */
    static ColumnKind of(String type) {
        String plain = type.endsWith(ColumnTypes.LOGICAL)
                ? type.substring(0, type.length() - ColumnTypes.LOGICAL.length())
                : type;
        String bare = ColumnTypes.canonical(plain).replaceAll("\\([^)]*\\)", "").strip();
        return switch (bare) {
            case "varchar", "char", "string" -> TEXT;
            case "tinyint", "smallint", "integer", "bigint" -> WHOLE;
            case "decimal", "double", "real", "number" -> NUMBER;
            case "date" -> DATE;
            case "timestamp", "timestamp with time zone" -> TIMESTAMP;
            default -> OTHER;
        };
    }

    /** Whether a request may choose among values of this kind. */
    public boolean isChosen() {
        return this == TEXT || this == WHOLE || this == DATE;
    }

    /** The value as a literal of SQL; empty where it is none of this kind. */
    public Optional<String> literal(String value) {
        return switch (this) {
            case TEXT -> Optional.of(QualifiedName.literal(value));
            case WHOLE -> WHOLE_NUMBER.matcher(value).matches() ? Optional.of(value) : Optional.empty();
            case DATE ->
                DAY.matcher(value).matches() ? Optional.of("DATE " + QualifiedName.literal(value)) : Optional.empty();
            case NUMBER, TIMESTAMP, OTHER -> Optional.empty();
        };
    }
}
