package io.fondaco.engine.history;

import io.fondaco.engine.ClusterConfig;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoConfig;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.TrinoSession.RowReader;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Reads histories, as text whatever their types; {@link EngineError} where a statement is not answered in time. */
@Singleton
public class HistoryReader {

    private final Map<String, ClusterConfig> clusters;

    HistoryReader(TrinoConfig config) {
        this.clusters = config.byName();
    }

    /** The columns that a query gives, each with the name of its type; the query should give no rows. */
    public Map<String, String> columns(HistoryPlace place, String sql) {
        return read(place, sql, TextRows::columns);
    }

    /** The rows of a query, by column; what is null is left out. */
    public List<Map<String, String>> rows(HistoryPlace place, String sql) {
        return read(place, sql, TextRows::all);
    }

    private <T> T read(HistoryPlace place, String sql, RowReader<T> reader) {
        if (place.database().isPresent()) {
            return new DatabaseSession(place.database().get(), place.timeout()).read(sql, reader);
        }
        try (TrinoSession session = TrinoSession.open(account(place))) {
            return session.readWhole(sql, reader);
        }
    }

    private TrinoAccount account(HistoryPlace place) {
        ClusterConfig config = clusters.get(place.cluster());
        if (config == null) {
            throw new EngineError(
                    EngineError.Kind.MISSING, "No Trino cluster “" + place.cluster() + "” is configured.");
        }
        return TrinoAccount.of(config).withStatementTimeout(place.timeout());
    }
}
