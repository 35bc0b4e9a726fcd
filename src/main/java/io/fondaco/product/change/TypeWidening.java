package io.fondaco.product.change;

import io.fondaco.product.ContractColumn;
import io.fondaco.product.definition.ColumnTypes;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a change of a column's type means to a query that was written for the type before: Trino converts some types
 * into wider ones by itself, and fails on all others.
 */
enum TypeWidening {
    /** The same type, perhaps under another name. */
    SAME,
    /** The contract says the type more exactly; a column of it was allowed before. */
    IN_OTHER_WORDS,
    /** Trino converts the type before into this one by itself. */
    WIDER,
    /** Trino does not. */
    OTHER;

    /** The types into which Trino converts the one before without being asked, besides itself. */
    private static final Map<String, Set<String>> INTO = Map.ofEntries(
            Map.entry("tinyint", Set.of("smallint", "integer", "bigint", "decimal", "real", "double")),
            Map.entry("smallint", Set.of("integer", "bigint", "decimal", "real", "double")),
            Map.entry("integer", Set.of("bigint", "decimal", "real", "double")),
            Map.entry("bigint", Set.of("decimal", "real", "double")),
            Map.entry("decimal", Set.of("real", "double")),
            Map.entry("real", Set.of("double")),
            Map.entry("date", Set.of("timestamp", "timestamp with time zone")),
            Map.entry("timestamp", Set.of("timestamp with time zone")),
            Map.entry("time", Set.of("time with time zone")),
            Map.entry("char", Set.of("varchar")));

    /** How many digits before the point a whole number needs as a decimal. */
    private static final Map<String, Integer> DIGITS = Map.of("tinyint", 3, "smallint", 5, "integer", 10, "bigint", 19);

    static TypeWidening between(String before, String now) {
        if (ColumnTypes.canonical(before).equals(ColumnTypes.canonical(now))) {
            return SAME;
        }
        if (before.endsWith(ContractColumn.LOGICAL) || now.endsWith(ContractColumn.LOGICAL)) {
            boolean meant =
                    ColumnTypes.fits(before, now) || ColumnTypes.fits(now, before) || integerToNumber(before, now);
            return meant ? IN_OTHER_WORDS : OTHER;
        }
        return between(TrinoType.parse(ColumnTypes.canonical(before)), TrinoType.parse(ColumnTypes.canonical(now)));
    }

    private static boolean integerToNumber(String before, String now) {
        return before.equals("integer" + ContractColumn.LOGICAL) && now.equals("number" + ContractColumn.LOGICAL);
    }

    private static TypeWidening between(TrinoType before, TrinoType now) {
        if (before.equals(now)) {
            return SAME;
        }
        if (!before.name().equals(now.name())) {
            return INTO.getOrDefault(before.name(), Set.of()).contains(now.name()) && fits(before, now) ? WIDER : OTHER;
        }
        return before.parts().isEmpty() ? sameName(before, now) : nested(before, now);
    }

    private static boolean fits(TrinoType before, TrinoType now) {
        return switch (now.name()) {
            case "decimal" -> {
                List<Integer> size = decimal(now);
                yield size.get(0) - size.get(1) >= DIGITS.getOrDefault(before.name(), 0);
            }
            case "varchar", "timestamp with time zone", "time with time zone" -> first(before) <= first(now);
            default -> true;
        };
    }

    /** Lengths and precisions: none means no limit, but for a decimal, which promised no size then. */
    private static TypeWidening sameName(TrinoType before, TrinoType now) {
        if (before.name().equals("decimal")) {
            if (before.numbers().isEmpty() || now.numbers().isEmpty()) {
                return before.numbers().isEmpty() ? IN_OTHER_WORDS : WIDER;
            }
            List<Integer> then = decimal(before);
            List<Integer> next = decimal(now);
            boolean wider = next.get(1) >= then.get(1) && next.get(0) - next.get(1) >= then.get(0) - then.get(1);
            return wider ? WIDER : OTHER;
        }
        if (before.numbers().isEmpty() && !before.name().equals("varchar")) {
            return IN_OTHER_WORDS;
        }
        return first(before) <= first(now) ? WIDER : OTHER;
    }

    private static TypeWidening nested(TrinoType before, TrinoType now) {
        if (before.parts().size() != now.parts().size() || !before.fields().equals(now.fields())) {
            return OTHER;
        }
        TypeWidening widest = SAME;
        for (int place = 0; place < before.parts().size(); place++) {
            TypeWidening one = between(before.parts().get(place), now.parts().get(place));
            widest = one.compareTo(widest) > 0 ? one : widest;
        }
        return widest;
    }

    private static List<Integer> decimal(TrinoType type) {
        List<Integer> numbers = type.numbers();
        return switch (numbers.size()) {
            case 0 -> List.of(38, 0);
            case 1 -> List.of(numbers.getFirst(), 0);
            default -> numbers;
        };
    }

    private static int first(TrinoType type) {
        return type.numbers().isEmpty() ? Integer.MAX_VALUE : type.numbers().getFirst();
    }
}
