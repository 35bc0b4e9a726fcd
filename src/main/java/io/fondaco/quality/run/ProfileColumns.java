package io.fondaco.quality.run;

import static io.fondaco.engine.name.QualifiedName.quoted;

import io.fondaco.common.Chunks;
import io.fondaco.engine.check.CheckEngine;
import io.fondaco.engine.check.Question;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.mode.ColumnKind;
import io.fondaco.product.mode.ModeColumn;
import io.fondaco.product.quality.QualityConfig;
import io.fondaco.quality.ColumnProfile.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks Trino what the values of columns look like, some columns in one statement; of personal data only how many. */
@ApplicationScoped
class ProfileColumns {

    private static final int AT_ONCE = 20;
    private static final int MOST_COLUMNS = 200;
    private static final int PER_COLUMN = 5;

    /** Each value with how often it occurs, a line each. */
    private static final String FREQUENT = "array_join(transform(map_entries(approx_most_frequent(5,"
            + " substr(regexp_replace(CAST(%s AS varchar), '\\s+', ' '), 1, 100), 100)),"
            + " entry -> CAST(entry[2] AS varchar) || ' ' || entry[1]), chr(10))";

    private final CheckEngine engine;
    private final QualityConfig config;

    ProfileColumns(CheckEngine engine, QualityConfig config) {
        this.engine = engine;
        this.config = config;
    }

    /** The profiles of the first 200 of these columns; {@link io.fondaco.engine.EngineError} where Trino gives none. */
    List<Told> profile(QualifiedName object, String user, List<ModeColumn> columns) {
        List<Told> all = new ArrayList<>();
        List<ModeColumn> first = columns.stream().limit(MOST_COLUMNS).toList();
        for (List<ModeColumn> some : Chunks.of(first, AT_ONCE)) {
            String sql = "SELECT count(*), "
                    + some.stream().map(ProfileColumns::asked).collect(Collectors.joining(", ")) + " FROM "
                    + object.sql();
            List<@Nullable Object> row = engine.ask(
                            new Question(object.cluster(), user, sql, 1, config.statementTimeout()))
                    .getFirst();
            for (int i = 0; i < some.size(); i++) {
                all.add(told(
                        some.get(i), whole(row.getFirst()), row.subList(1 + i * PER_COLUMN, 1 + (i + 1) * PER_COLUMN)));
            }
        }
        return all;
    }

    private static String asked(ModeColumn column) {
        String name = quoted(column.name());
        String count = "count(" + name + ")";
        if (column.personalData() || column.kind() == ColumnKind.OTHER) {
            return count
                    + ", CAST(NULL AS bigint), CAST(NULL AS varchar), CAST(NULL AS varchar), CAST(NULL AS varchar)";
        }
        return "%s, approx_distinct(%s), substr(CAST(min(%s) AS varchar), 1, 100), substr(CAST(max(%s) AS varchar), 1, 100), %s"
                .formatted(count, name, name, name, FREQUENT.formatted(name));
    }

    private static Told told(ModeColumn column, long rows, List<@Nullable Object> answer) {
        return new Told(
                column.name(),
                rows,
                rows - whole(answer.get(0)),
                answer.get(1) == null ? null : Long.valueOf(whole(answer.get(1))),
                text(answer.get(2)),
                text(answer.get(3)),
                frequent(text(answer.get(4))));
    }

    private static List<String> frequent(@Nullable String lines) {
        return lines == null || lines.isEmpty()
                ? List.of()
                : Arrays.stream(lines.split("\n"))
                        .sorted(Comparator.comparingLong(ProfileColumns::often).reversed())
                        .map(line -> line.substring(line.indexOf(' ') + 1))
                        .toList();
    }

    private static long often(String line) {
        String number = line.substring(0, Math.max(0, line.indexOf(' ')));
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    private static long whole(@Nullable Object count) {
        return count instanceof Number number ? number.longValue() : 0;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
