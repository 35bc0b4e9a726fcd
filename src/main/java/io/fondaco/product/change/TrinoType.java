package io.fondaco.product.change;

import java.util.ArrayList;
import java.util.List;

/**
 * A type of Trino, taken apart.
 *
 * @param name such as {@code timestamp with time zone}
 * @param numbers length, precision, scale
 * @param fields names of the fields of a row
 * @param parts types of which this one is made
 */
record TrinoType(String name, List<Integer> numbers, List<String> fields, List<TrinoType> parts) {

    private static final List<String> NESTED = List.of("array", "map", "row");

    /** Reads a type in lower case; what is no known form is a type of that name. */
    static TrinoType parse(String type) {
        String text = type.replace('<', '(').replace('>', ')').strip();
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        if (open < 0 || close < open) {
            return new TrinoType(text, List.of(), List.of(), List.of());
        }
        String name = text.substring(0, open) + text.substring(close + 1);
        List<String> inner = split(text.substring(open + 1, close));
        if (NESTED.contains(name)) {
            return nested(name, inner);
        }
        boolean numbers = inner.stream().allMatch(part -> part.matches("\\d{1,9}"));
        return numbers
                ? new TrinoType(name, inner.stream().map(Integer::valueOf).toList(), List.of(), List.of())
                : new TrinoType(text, List.of(), List.of(), List.of());
    }

    private static TrinoType nested(String name, List<String> inner) {
        List<String> fields = new ArrayList<>();
        List<TrinoType> parts = new ArrayList<>();
        for (String part : inner) {
            int space = name.equals("row") ? endOfName(part) : -1;
            fields.add(space < 0 ? "" : part.substring(0, space));
            parts.add(parse(space < 0 ? part : part.substring(space + 1)));
        }
        return new TrinoType(name, List.of(), List.copyOf(fields), List.copyOf(parts));
    }

    /** Of a field such as {@code "a b" varchar(5)}; -1 for one without a name. */
    private static int endOfName(String field) {
        int from = field.startsWith("\"") ? field.indexOf('"', 1) : 0;
        int space = field.indexOf(' ', Math.max(from, 0));
        return field.startsWith("timestamp") || field.startsWith("time ") ? -1 : space;
    }

    private static List<String> split(String inner) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < inner.length(); at++) {
            char letter = inner.charAt(at);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == ',' && depth == 0) {
                parts.add(inner.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(inner.substring(from).strip());
        return parts;
    }
}
