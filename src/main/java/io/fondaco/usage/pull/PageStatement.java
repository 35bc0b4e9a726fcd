package io.fondaco.usage.pull;

import static io.fondaco.engine.name.QualifiedName.literal;
import static io.fondaco.engine.name.QualifiedName.quoted;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The statements that read a history. The ids of Trino's queries begin with the moment at which they came, so rows are
 * read in their order, a page at a time, each page behind the last id of the one before.
 */
final class PageStatement {

    /** A query that ended before it began is nowhere, whatever the clocks and time zones. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final PullSource source;
    private final ColumnMap columns;

    PageStatement(PullSource source, ColumnMap columns) {
        this.source = source;
        this.columns = columns;
    }

    /** Shows which columns there are, and reads no row. */
    static String probe(PullSource source) {
        return "SELECT * FROM " + filled(source.from(), "", 1) + " h WHERE 1 = 0";
    }

    /** The page behind this id. */
    String after(String id) {
        String from = source.inside()
                .map(inside -> handedOn(inside, id))
                .orElseGet(() -> filled(source.from(), id, source.page()));
        return "SELECT %s FROM %s h WHERE %s ORDER BY %s LIMIT %d"
                .formatted(selected(), from, conditions(id), idColumn(), source.page());
    }

    /** A query with its placeholders filled; an id that is none of Trino's is no id. */
    static String filled(String query, String id, int page) {
        String safe = id.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_') ? id : "";
        Instant from = QueryTime.ofId(id).orElse(Instant.EPOCH).minus(MARGIN);
        return query.replace("{after}", safe)
                .replace("{from}", MOMENT.format(from))
                .replace("{page}", Integer.toString(page));
    }

    private String selected() {
        return columns.expressions().entrySet().stream()
                .map(entry -> entry.getValue() + " AS " + quoted(entry.getKey().alias()))
                .collect(Collectors.joining(", "));
    }

    private String conditions(String id) {
        List<String> conditions = new ArrayList<>();
        conditions.add(idColumn() + " > " + literal(id));
        // What comes later by its id also ends later: lets a table that is cut by days leave the old ones unread.
        String type = columns.types().getOrDefault(StandardColumn.ENDED, "");
        Optional<Instant> begin = QueryTime.ofId(id).map(time -> time.minus(MARGIN));
        if (type.startsWith("timestamp") && begin.isPresent()) {
            String zone = type.contains("zone") ? " UTC" : "";
            columns.expression(StandardColumn.ENDED)
                    .ifPresent(ended -> conditions.add(
                            "%s >= TIMESTAMP '%s%s'".formatted(ended, MOMENT.format(begin.get()), zone)));
        }
        columns.expression(StandardColumn.STATE)
                .ifPresent(state -> conditions.add("upper(%s) IN ('FINISHED', 'FAILED')".formatted(state)));
        only(StandardColumn.ENVIRONMENT, source.environment(), conditions);
        only(StandardColumn.SERVER_ADDRESS, source.serverAddress(), conditions);
        return String.join(" AND ", conditions);
    }

    private void only(StandardColumn column, Optional<String> value, List<String> conditions) {
        value.ifPresent(text -> conditions.add(columns.expression(column).orElseThrow() + " = " + literal(text)));
    }

    private String idColumn() {
        return columns.expression(StandardColumn.QUERY_ID).orElseThrow();
    }

    /** MySQL itself finds the page along its primary key; Trino would read the whole table. */
    private String handedOn(PullSource.Inside inside, String id) {
        String wanted = columns.plain()
                .map(names -> names.stream().distinct().map(PageStatement::back).collect(Collectors.joining(", ")))
                .orElse("*");
        String idName = back(columns.names().getOrDefault(StandardColumn.QUERY_ID, "query_id"));
        String sql = "SELECT %s FROM %s.%s WHERE %s > %s%s%s ORDER BY %s LIMIT %d"
                .formatted(
                        wanted,
                        back(inside.schema()),
                        back(inside.table()),
                        idName,
                        text(id),
                        inner(StandardColumn.ENVIRONMENT, source.environment()),
                        inner(StandardColumn.SERVER_ADDRESS, source.serverAddress()),
                        idName,
                        source.page());
        return "TABLE(%s.system.query(query => %s))".formatted(quoted(inside.catalog()), literal(sql));
    }

    private String inner(StandardColumn column, Optional<String> value) {
        String name = columns.names().get(column);
        return name == null || value.isEmpty() ? "" : " AND " + back(name) + " = " + text(value.get());
    }

    private static String back(String identifier) {
        return '`' + identifier.replace("`", "``") + '`';
    }

    private static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
