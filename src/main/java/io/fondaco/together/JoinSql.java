package io.fondaco.together;

import io.fondaco.engine.sql.ShortNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a join as a query that somebody copies: the columns that join, some of each side, and few rows. */
final class JoinSql {

    private static final String LEFT = "a";
    private static final String RIGHT = "b";
    private static final int OF_EACH = 4;
    private static final int INDENT = 4;
    private static final String LINE = "\n" + " ".repeat(INDENT);

    private final Join join;
    private final Set<String> given = new HashSet<>();
    private final List<String> selected = new ArrayList<>();

    private JoinSql(Join join) {
        this.join = join;
    }

    static String of(Join join) {
        return new JoinSql(join).text();
    }

    private String text() {
        join.on().forEach(pair -> select(LEFT, join.left(), pair.left()));
        some(LEFT, join.left(), join.on().stream().map(JoinColumns::left).toList());
        some(RIGHT, join.right(), join.on().stream().map(JoinColumns::right).toList());
        return """
                SELECT
                    %s
                FROM %s AS %s
                JOIN %s AS %s
                    ON %s
                LIMIT 100""".formatted(
                        String.join("," + LINE, selected),
                        ShortNames.of(join.left().object()),
                        LEFT,
                        ShortNames.of(join.right().object()),
                        RIGHT,
                        join.on().stream()
                                .map(pair -> pair.rightSql(RIGHT) + " = " + pair.leftSql(LEFT))
                                .collect(Collectors.joining(LINE + "AND ")));
    }

    /** Personal data is left for those to name who need it. */
    private void some(String table, JoinSide side, List<KeyColumn> joined) {
        side.columns().stream()
                .filter(column -> !joined.contains(column) && !column.personalData())
                .limit(OF_EACH)
                .forEach(column -> select(table, side, column));
    }

    private void select(String table, JoinSide side, KeyColumn column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        String sql = table + "." + ShortNames.of(name);
        if (given.add(name)) {
            selected.add(sql);
        } else {
            String other = side.object().object() + "_" + name;
            if (given.add(other)) {
                selected.add(sql + " AS " + ShortNames.of(other));
            }
        }
    }
}
