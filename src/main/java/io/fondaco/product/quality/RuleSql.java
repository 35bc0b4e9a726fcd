package io.fondaco.product.quality;

import static io.fondaco.engine.name.QualifiedName.literal;
import static io.fondaco.engine.name.QualifiedName.quoted;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.mode.ColumnKind;
import io.fondaco.product.mode.ModeColumn;
import io.fondaco.product.quality.Check.Counted;
import io.fondaco.product.quality.Check.Rows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the statements by which Trino counts the rows of one object that break a rule. */
public final class RuleSql {

    /** So many values are shown of those that break a rule. */
    public static final int EXAMPLES = 5;

    private final QualifiedName object;

    public RuleSql(QualifiedName object) {
        this.object = object;
    }

    /** How many rows there are. */
    public Check rowCount() {
        return new Rows("SELECT count(*) FROM " + object.sql());
    }

    /** Rows without a value. */
    public Check nulls(ModeColumn column) {
        return new Counted(counting(quoted(column.name()) + " IS NULL"), "");
    }

    /** Rows with a value that stands for none; a null counts where it is named. */
    public Check missing(ModeColumn column, List<String> values, boolean orNull) {
        String name = quoted(column.name());
        String among = values.isEmpty() ? "" : among(column, values);
        String condition = among.isEmpty()
                ? name + " IS NULL"
                : orNull ? name + " IS NULL OR " + among : name + " IS NOT NULL AND " + among;
        return new Counted(counting(condition), "");
    }

    /** Rows with a value that is none of these; a null is no value. */
    public Check notAmong(ModeColumn column, List<String> values) {
        return breaking(column, quoted(column.name()) + " IS NOT NULL AND NOT " + among(column, values));
    }

    /** Rows with a value in which the pattern is not found; a null is no value. */
    public Check unlike(ModeColumn column, String pattern) {
        String name = quoted(column.name());
        return breaking(
                column, "%s IS NOT NULL AND NOT regexp_like(%s, %s)".formatted(name, text(name), literal(pattern)));
    }

    /** Rows whose values in these columns stand in an earlier row already; where one of them is null they are not compared. */
    public Check duplicates(List<ModeColumn> columns) {
        List<String> names =
                columns.stream().map(column -> quoted(column.name())).toList();
        String given = names.stream().map(name -> name + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String list = String.join(", ", names);
        String sql = """
            SELECT coalesce(sum(n), 0), coalesce(sum(CASE WHEN given THEN n - 1 ELSE 0 END), 0)
            FROM (SELECT count(*) AS n, %s AS given FROM %s GROUP BY %s)\
            """.formatted(given, object.sql(), list);
        return new Counted(
                sql,
                columns.size() == 1 && mayShow(columns.getFirst())
                        ? "SELECT %s FROM %s WHERE %s GROUP BY %s HAVING count(*) > 1 ORDER BY count(*) DESC, 1 LIMIT %d"
                                .formatted(shown(list), object.sql(), given, list, EXAMPLES)
                        : "");
    }

    private Check breaking(ModeColumn column, String condition) {
        String name = quoted(column.name());
        return new Counted(
                counting(condition),
                mayShow(column)
                        ? "SELECT %s FROM %s WHERE %s GROUP BY %s ORDER BY count(*) DESC, 1 LIMIT %d"
                                .formatted(shown(name), object.sql(), condition, name, EXAMPLES)
                        : "");
    }

    private String counting(String condition) {
        return "SELECT count(*), count_if(%s) FROM %s".formatted(condition, object.sql());
    }

    /** Values of people are never looked at. */
    private static boolean mayShow(ModeColumn column) {
        return !column.personalData() && column.kind() != ColumnKind.OTHER;
    }

    private static String among(ModeColumn column, List<String> values) {
        List<Optional<String>> typed =
                values.stream().map(value -> column.kind().literal(value)).toList();
        boolean all = typed.stream().allMatch(Optional::isPresent);
        String name = quoted(column.name());
        return (all ? name : text(name)) + " IN ("
                + (all
                        ? typed.stream().map(Optional::orElseThrow).collect(Collectors.joining(", "))
                        : values.stream().map(QualifiedName::literal).collect(Collectors.joining(", ")))
                + ")";
    }

    private static String text(String column) {
        return "CAST(" + column + " AS varchar)";
    }

    /** A value may be as long as memory. */
    private static String shown(String column) {
        return "substr(" + text(column) + ", 1, 100)";
    }
}
