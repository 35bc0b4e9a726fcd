package io.fondaco.usage.event;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One finished query: what is kept of the event that Trino sent.
 *
 * @param cluster the Trino cluster in which it ran
 */
public record QueryRecord(
        String queryId,
        String cluster,
        Kind kind,
        Client client,
        Statement statement,
        Outcome outcome,
        Times times,
        Volume volume,
        List<TableUse> tables,
        @Nullable OutputTable outputTable) {

    /** The longest error message that is kept. */
    public static final int MESSAGE = 500;

    /** The longest SQL text that is kept. */
    public static final int SQL = 20_000;

    /** Whether a query counts as use. */
    public enum Kind {
        /** Somebody's query: it counts. */
        USE,
        /** SHOW, DESCRIBE or EXPLAIN, also EXPLAIN ANALYZE: it does not. */
        LOOK,
        /** It defines or looks after something, as CREATE VIEW, REFRESH and ANALYZE do: it does not either. */
        DEFINITION,
        /** A query of the portal's own. */
        PORTAL
    }

    /** Who sent the query, and with what. */
    public record Client(
            String user,
            @Nullable String originalUser,
            @Nullable String principal,
            @Nullable String source,
            List<String> tags) {

        public Client {
            tags = List.copyOf(tags);
        }

        /** The user's name as Trino's grants and the portal know it, in lower case. */
        public String person() {
            return user.toLowerCase(Locale.ROOT);
        }
    }

    /** What was asked. */
    public record Statement(
            @Nullable String queryType,
            @Nullable String updateType,
            @Nullable String catalog,
            @Nullable String schema,
            String sql,
            @Nullable String prepared) {}

    /** How it ended. */
    public record Outcome(State state, @Nullable Failure failure) {

        /** The state in which Trino closed the query. */
        public enum State {
            FINISHED,
            FAILED
        }

        /** Why a query failed. */
        public record Failure(
                int code,
                String name,
                @Nullable String type,
                @Nullable String message) {}
    }

    /** When it ran and for how long, in milliseconds. */
    public record Times(
            Instant created,
            @Nullable Instant started,
            Instant ended,
            long wallMillis,
            long cpuMillis,
            long queuedMillis,
            long planningMillis,
            long executionMillis) {}

    /** How much it moved. */
    public record Volume(
            long physicalInputBytes, long physicalInputRows, long outputRows, long writtenRows, long peakMemoryBytes) {}

    public QueryRecord {
        tables = List.copyOf(tables);
    }

    /** The same query with another text, where the one that was sent must not be kept. */
    public QueryRecord saying(String text) {
        return new QueryRecord(
                queryId,
                cluster,
                kind,
                client,
                new Statement(
                        statement.queryType(),
                        statement.updateType(),
                        statement.catalog(),
                        statement.schema(),
                        text,
                        null),
                outcome,
                times,
                volume,
                tables,
                outputTable);
    }

    /** The same query as one that the portal ran in somebody's name. */
    public QueryRecord asPortals() {
        return new QueryRecord(
                queryId, cluster, Kind.PORTAL, client, statement, outcome, times, volume, tables, outputTable);
    }

    /** Whether the query ended well. */
    public boolean finished() {
        return outcome.state() == Outcome.State.FINISHED;
    }

    /** Whether it may tell where data comes from: it wrote some, or read some through views. */
    public boolean tellsOrigins() {
        return finished()
                && (kind == Kind.USE || kind == Kind.DEFINITION)
                && (outputTable != null || tables.stream().anyMatch(use -> use.role() == TableUse.Role.THROUGH));
    }

    /** Why it failed; empty when it did not. */
    public Optional<Outcome.Failure> failure() {
        return Optional.ofNullable(outcome.failure());
    }

    /** The table it wrote and where the columns came from; empty when it wrote none. */
    public Optional<OutputTable> output() {
        return Optional.ofNullable(outputTable);
    }
}
