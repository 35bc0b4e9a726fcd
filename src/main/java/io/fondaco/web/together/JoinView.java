package io.fondaco.web.together;

import io.fondaco.together.Join;
import io.fondaco.together.JoinColumns;
import io.fondaco.web.Badge;
import java.util.List;

/**
 * How two datasets are joined, in words.
 *
 * @param meets how many rows of the one meet a row of the other
 */
record JoinView(String left, String right, List<Pair> on, String meets, String sql) {

    /** Two columns, and how it is known that they mean the same. */
    record Pair(String left, String right, Badge reason, String about) {

        static Pair of(JoinColumns columns) {
            return new Pair(columns.leftSql(""), columns.rightSql(""), badge(columns), about(columns));
        }

        private static Badge badge(JoinColumns columns) {
            return switch (columns.reason()) {
                case REFERENCE -> new Badge("In the contract", "check", "ok");
                case SAME_NAME -> new Badge("Same name, and a key", "check", "ok");
                case ONLY_TIME -> new Badge("Completes the key", "clock", "info");
            };
        }

        private static String about(JoinColumns columns) {
            return switch (columns.reason()) {
                case REFERENCE -> "";
                case SAME_NAME ->
                    columns.left().type() + " and " + columns.right().type();
                case ONLY_TIME -> "the only date or timestamp there is; check that both use the same time zone";
            };
        }
    }

    static JoinView of(Join join) {
        return new JoinView(
                join.left().object().object(),
                join.right().object().object(),
                join.on().stream().map(Pair::of).toList(),
                meets(join),
                join.sql());
    }

    private static String meets(Join join) {
        String left = join.left().object().object();
        String right = join.right().object().object();
        if (join.leftIsOne() && join.rightIsOne()) {
            return "Each row of %s meets at most one row of %s, and the other way round.".formatted(left, right);
        }
        if (join.rightIsOne() || join.leftIsOne()) {
            return "Each row of %s meets at most one row of %s."
                    .formatted(join.rightIsOne() ? left : right, join.rightIsOne() ? right : left);
        }
        return "A row of each may meet several rows of the other: neither is joined by its whole key. Check for duplicates before you sum.";
    }
}
