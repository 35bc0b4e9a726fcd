package io.fondaco.usage.pull;

import static io.fondaco.engine.name.QualifiedName.quoted;

import io.fondaco.engine.history.DatabaseLogin;
import io.fondaco.engine.history.HistoryPlace;
import io.fondaco.engine.sql.SqlReferences;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks one history of the configuration; a fault is an {@link IllegalArgumentException} with a clear sentence. */
final class SourceCheck {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Pattern IDENTIFIER = Pattern.compile("[^\\s\".;]{1,255}");
    private static final int MOST_ROWS = 10_000;
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);

    private final String name;
    private final PullConfig.Source source;
    private final Set<String> clusters;

    SourceCheck(String name, PullConfig.Source source, Set<String> clusters) {
        this.name = name;
        this.source = source;
        this.clusters = clusters;
    }

    PullSource checked() {
        check(NAME.matcher(name).matches(), "use small letters, digits and hyphens in its name, 63 at most");
        checkCluster("cluster", source.cluster());
        source.through().ifPresent(through -> checkCluster("through", through));
        checkNumbers();
        return new PullSource(
                name,
                source.kind(),
                source.cluster(),
                place(),
                from(),
                inside(),
                columns(),
                source.environment(),
                source.serverAddress(),
                source.page(),
                new PullSource.Rhythm(source.every(), source.overlap(), source.lookBack(), source.since()));
    }

    private void checkCluster(String key, String cluster) {
        check(
                clusters.contains(cluster),
                "%s names the Trino cluster “%s”, which is not configured; there %s"
                        .formatted(key, cluster, clusters.size() == 1 ? "is " + clusters : "are " + clusters));
    }

    private void checkNumbers() {
        check(source.page() >= 1 && source.page() <= MOST_ROWS, "page is from 1 to " + MOST_ROWS + " rows");
        Duration timeout = source.timeout();
        check(
                timeout.compareTo(Duration.ofSeconds(1)) >= 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0,
                "timeout is from 1 s to 10 min");
        check(
                positive(source.every()) && positive(source.overlap()) && positive(source.since()),
                "every, overlap and since are longer than nothing");
        check(source.lookBack().compareTo(source.overlap()) >= 0, "look-back is at least as long as overlap");
    }

    private static boolean positive(Duration duration) {
        return duration.isPositive();
    }

    private HistoryPlace place() {
        if (source.jdbcUrl().isEmpty()) {
            check(
                    source.user().isEmpty() && source.password().isEmpty(),
                    "user and password are for a jdbc-url; over Trino the portal reads as its own user");
            return HistoryPlace.over(source.through().orElse(source.cluster()), source.timeout());
        }
        String url = source.jdbcUrl().get();
        check(url.startsWith("jdbc:"), "jdbc-url begins with jdbc:");
        check(source.through().isEmpty(), "say jdbc-url or through, not both");
        return HistoryPlace.in(new DatabaseLogin(url, source.user(), source.password()), source.timeout());
    }

    private String from() {
        if (source.kind() == HistoryKind.RUNTIME_QUERIES) {
            check(
                    source.table().isEmpty()
                            && source.query().isEmpty()
                            && source.jdbcUrl().isEmpty(),
                    "runtime-queries are read from Trino: it takes no table, query or jdbc-url");
            check(
                    source.through().isEmpty(),
                    "a cluster remembers its own queries only, so runtime-queries takes no through");
            return "system.runtime.queries";
        }
        check(source.table().isPresent() != source.query().isPresent(), "say a table or a query, one of them");
        return source.table().map(this::table).orElseGet(this::query);
    }

    private String table(String table) {
        String[] parts = table.split("\\.", -1);
        check(
                Arrays.stream(parts).allMatch(part -> IDENTIFIER.matcher(part).matches()),
                "table is a name such as mysql.history.trino_queries, found: " + table);
        check(
                source.jdbcUrl().isPresent() ? parts.length <= 3 : parts.length == 3,
                "table is catalog.schema.table, found: " + table);
        return Arrays.stream(parts).map(part -> quoted(part)).collect(Collectors.joining("."));
    }

    private Optional<PullSource.Inside> inside() {
        boolean passes = source.kind() == HistoryKind.MYSQL_EVENT_LISTENER
                && source.passThrough()
                && source.jdbcUrl().isEmpty();
        return source.table().filter(_ -> passes).map(table -> {
            String[] parts = table.split("\\.", -1);
            return new PullSource.Inside(parts[0], parts[1], parts[2]);
        });
    }

    private String query() {
        String query = source.query().orElseThrow().strip();
        check(!query.endsWith(";"), "query is one SELECT without a semicolon at its end");
        check(
                source.jdbcUrl().isPresent() || SqlReferences.isQuery(PageStatement.filled(query, "", 1)),
                "query is not one query that Trino can read");
        return "(" + query + ")";
    }

    private Map<StandardColumn, String> columns() {
        Map<StandardColumn, String> columns = new EnumMap<>(StandardColumn.class);
        source.columns().forEach((key, expression) -> {
            Optional<StandardColumn> column = StandardColumn.of(key);
            check(
                    column.isPresent(),
                    "columns.%s is none of the columns that a query has; there are %s"
                            .formatted(
                                    key,
                                    Arrays.stream(StandardColumn.values())
                                            .map(StandardColumn::key)
                                            .collect(Collectors.joining(", "))));
            check(
                    !expression.isBlank() && !expression.contains(";"),
                    "columns." + key + " is one column or expression");
            columns.put(column.get(), expression.strip());
        });
        return columns;
    }

    private void check(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException("fondaco.usage.pull.%s: %s.".formatted(name, sentence));
        }
    }
}
