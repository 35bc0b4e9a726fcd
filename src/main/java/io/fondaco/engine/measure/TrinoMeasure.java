package io.fondaco.engine.measure;

import static io.fondaco.engine.name.QualifiedName.quoted;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.TrinoSession.RowReader;
import io.fondaco.engine.name.QualifiedName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table's statistics and what its connector lists of its files: no rows, unless a contract names the column
 * that tells how new they are. What one connector does not know is left out, and the rest is told all the same.
 */
final class TrinoMeasure {

    private static final String ICEBERG = "iceberg";
    private static final String HIVE = "hive";
    private static final int STATISTICS_COLUMN = 1;
    private static final int STATISTICS_ROWS = 5;

    private final TrinoAccount account;
    private final TableToMeasure table;

    TrinoMeasure(TrinoAccount account, TableToMeasure table) {
        this.account = account;
        this.table = table;
    }

    TableMeasure read() {
        try (TrinoSession session = TrinoSession.open(account)) {
            if (table.view()) {
                return new TableMeasure(null, null, byColumn(session));
            }
            String connector = first(
                    session,
                    "SELECT connector_name FROM system.metadata.catalogs WHERE catalog_name = "
                            + QualifiedName.literal(table.object().catalog()),
                    row -> row.getString(1));
            return new TableMeasure(rows(session), partitions(session, connector), freshAt(session, connector));
        }
    }

    private @Nullable Long rows(TrinoSession session) {
        Double rows = orNull(() -> session
                .read(
                        "SHOW STATS FOR " + table.object().sql(),
                        row -> row.getString(STATISTICS_COLUMN) == null ? row.getObject(STATISTICS_ROWS) : null)
                .stream()
                .filter(Objects::nonNull)
                .map(count -> ((Number) count).doubleValue())
                .findFirst()
                .orElse(null));
        return rows == null ? null : Math.round(rows);
    }

    /** A table in one piece has none, or just one. */
    private @Nullable Long partitions(TrinoSession session, @Nullable String connector) {
        if (!ICEBERG.equals(connector) && !HIVE.equals(connector)) {
            return null;
        }
        Long count = first(session, "SELECT count(*) FROM " + beside("$partitions"), row -> row.getLong(1));
        return count == null || count < 2 ? null : count;
    }

    private @Nullable Instant freshAt(TrinoSession session, @Nullable String connector) {
        if (!table.timeColumn().isEmpty()) {
            return byColumn(session);
        }
        if (ICEBERG.equals(connector)) {
            return moment(session, "max(committed_at)", beside("$snapshots"));
        }
        return HIVE.equals(connector)
                ? moment(session, "max(\"$file_modified_time\")", table.object().sql())
                : null;
    }

    private @Nullable Instant byColumn(TrinoSession session) {
        return table.timeColumn().isEmpty()
                ? null
                : moment(
                        session,
                        "max(%s)".formatted(quoted(table.timeColumn())),
                        table.object().sql());
    }

    private static @Nullable Instant moment(TrinoSession session, String newest, String from) {
        Double seconds = first(
                session,
                "SELECT to_unixtime(CAST(%s AS timestamp(3) with time zone)) FROM %s".formatted(newest, from),
                row -> (Double) row.getObject(1));
        return seconds == null ? null : Instant.ofEpochMilli(Math.round(seconds * 1000));
    }

    /** What the connector keeps beside the table, under its name with this ending. */
    private String beside(String ending) {
        QualifiedName name = table.object();
        return quoted(name.catalog()) + "." + quoted(name.schema()) + "." + quoted(name.object() + ending);
    }

    private static <T> @Nullable T first(TrinoSession session, String sql, RowReader<@Nullable T> reader) {
        return orNull(() -> {
            List<@Nullable T> rows = session.read(sql, reader);
            return rows.isEmpty() ? null : rows.getFirst();
        });
    }

    /** What Trino does not know, or not in time, is not told; whether it answers at all is another thing. */
    private static <T> @Nullable T orNull(Supplier<@Nullable T> read) {
        try {
            return read.get();
        } catch (EngineError e) {
            if (e.kind() == EngineError.Kind.UNREACHABLE) {
                throw e;
            }
            return null;
        }
    }
}
