package io.fondaco.web.sample;

import io.fondaco.engine.person.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the first rows of a dataset.
 *
 * @param columns the columns that are shown
 * @param rows the values in their order; none where Trino gave none
 * @param readAt when Trino was asked
 * @param took how long it needed
 * @param trouble why there are no rows; null where Trino answered
 */
public record Sample(
        List<Column> columns,
        List<List<Cell>> rows,
        Instant readAt,
        Duration took,
        @Nullable Trouble trouble) {

    /** One column, with its type as Trino writes it; numbers stand at the right. */
    public record Column(String name, String type, boolean number) {

        Column(String name, String type) {
            this(name, type, isNumber(type));
        }

        private static boolean isNumber(String type) {
            return type.matches("(?i)(tinyint|smallint|integer|int|bigint|real|double|decimal|number)\\b.*");
        }
    }

    /** One value; null where Trino has none. */
    public record Cell(@Nullable String text, boolean number) {}

    /**
     * Why there are no rows.
     *
     * @param again whether a further try may well bring them
     */
    public record Trouble(String title, String sentence, boolean again) {}

    public Sample {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Sample of(Rows read, Instant readAt, Duration took) {
        List<Column> columns = read.columns().stream()
                .map(column -> new Column(column.name(), column.type()))
                .toList();
        return new Sample(
                columns, read.values().stream().map(row -> cells(columns, row)).toList(), readAt, took, null);
    }

    static Sample failed(Trouble trouble, Instant readAt) {
        return new Sample(List.of(), List.of(), readAt, Duration.ZERO, trouble);
    }

    private static List<Cell> cells(List<Column> columns, List<@Nullable String> row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(new Cell(row.get(i), columns.get(i).number()));
        }
        return cells;
    }
}
