package io.fondaco.product.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a column's type in Trino is what a contract promises. Contracts come from many hands: case, spaces and
 * other names of the same type do not matter, and a type without its length promises no length.
 */
public final class ColumnTypes {

    /** Ends a type where the contract names a logical one only, which several types of Trino fulfil. */
    public static final String LOGICAL = " (logical)";

    private static final Map<String, List<String>> MEANT_BY_LOGICAL = Map.of(
            "string", List.of("varchar", "char", "uuid", "ipaddress", "json"),
            "date", List.of("date"),
            "timestamp", List.of("timestamp", "timestamp with time zone"),
            "time", List.of("time", "time with time zone"),
            "number", List.of("decimal", "double", "real", "tinyint", "smallint", "integer", "bigint"),
            "integer", List.of("tinyint", "smallint", "integer", "bigint", "decimal"),
            "object", List.of("row", "map", "json"),
            "array", List.of("array", "json"),
            "boolean", List.of("boolean"),
            "map", List.of("map", "json"));

    private static final Map<Pattern, String> SAME = Map.of(
            Pattern.compile("\\bint\\b"), "integer",
            Pattern.compile("\\b(numeric|dec)\\b"), "decimal",
            Pattern.compile("\\bbool\\b"), "boolean",
            Pattern.compile("\\b(string|text)\\b"), "varchar",
            Pattern.compile("\\bdouble precision\\b"), "double");

    private ColumnTypes() {}

    /** Whether a contract with the one type is kept by a column of the other. */
    public static boolean fits(String promised, String seen) {
        String there = canonical(seen);
        if (promised.endsWith(LOGICAL)) {
            String type = promised.substring(0, promised.length() - LOGICAL.length());
            return MEANT_BY_LOGICAL.getOrDefault(type, List.of()).contains(withoutParameters(there));
        }
        String wanted = canonical(promised);
        return wanted.equals(there) || wanted.indexOf('(') < 0 && wanted.equals(withoutParameters(there));
    }

    /** The type as Trino writes it, as far as it is another name of the same. */
    public static String canonical(String type) {
        String text = type.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([(),<>]) ?", "$1")
                .replace(")with", ") with");
        for (Map.Entry<Pattern, String> alias : SAME.entrySet()) {
            text = alias.getKey().matcher(text).replaceAll(alias.getValue());
        }
        return text;
    }

    /** {@code decimal(12,2)} is a decimal, {@code timestamp(3) with time zone} a timestamp with time zone. */
    private static String withoutParameters(String type) {
        int open = type.indexOf('(');
        int close = type.lastIndexOf(')');
        return open < 0 || close < open ? type : type.substring(0, open) + type.substring(close + 1);
    }
}
