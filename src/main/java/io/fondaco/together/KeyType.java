package io.fondaco.together;

import io.fondaco.product.ContractColumn;
import io.fondaco.product.definition.ColumnTypes;
import java.util.Map;
import java.util.Set;

/**
 * What values of a type may be compared with: Trino itself turns numbers into wider numbers, and texts into longer
 * texts; a day and a moment meet on the day.
 *
 * @param family types of one family are compared as they are
 */
record KeyType(String family) {

    private static final String DAY = "day";
    private static final String MOMENT = "moment";

    /** Of these a value is nothing to join by: equal only by chance, or with two values in all. */
    private static final Set<String> NO_KEYS =
            Set.of("double", "real", "boolean", "row", "map", "array", "json", "object", "varbinary", "");

    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("varchar", "text"),
            Map.entry("char", "text"),
            Map.entry("string", "text"),
            Map.entry("tinyint", "number"),
            Map.entry("smallint", "number"),
            Map.entry("integer", "number"),
            Map.entry("bigint", "number"),
            Map.entry("decimal", "number"),
            Map.entry("number", "number"),
            Map.entry("date", DAY),
            Map.entry("timestamp", MOMENT),
            Map.entry("timestamp with time zone", MOMENT));

    static KeyType of(String type) {
        String named = type.endsWith(ContractColumn.LOGICAL)
                ? type.substring(0, type.length() - ContractColumn.LOGICAL.length())
                : ColumnTypes.canonical(type);
        String plain = named.replaceAll("\\(.*\\)", "").strip();
        return new KeyType(NO_KEYS.contains(plain) ? "" : FAMILIES.getOrDefault(plain, plain));
    }

    boolean isDay() {
        return family.equals(DAY);
    }

    boolean isMoment() {
        return family.equals(MOMENT);
    }

    boolean isTime() {
        return isDay() || isMoment();
    }

    boolean meets(KeyType other) {
        return !family.isEmpty() && (family.equals(other.family) || isTime() && other.isTime());
    }
}
