package io.fondaco.usage.pull;

import io.fondaco.engine.history.HistoryPlace;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One history as it was checked.
 *
 * @param name what the configuration calls it
 * @param cluster whose queries these are
 * @param from what stands after FROM: a quoted name, or a query in brackets with its placeholders
 * @param inside the same within its own database, where that selects the rows itself
 * @param columns which column or expression says what
 * @param environment only rows of this one; empty for all
 * @param serverAddress only rows of this one; empty for all
 * @param page how many rows one statement reads
 * @param rhythm how often it is read, and how far back
 */
record PullSource(
        String name,
        HistoryKind kind,
        String cluster,
        HistoryPlace place,
        String from,
        Optional<Inside> inside,
        Map<StandardColumn, String> columns,
        Optional<String> environment,
        Optional<String> serverAddress,
        int page,
        Rhythm rhythm) {

    /** How often and how far back, see {@link PullConfig.Source}. */
    record Rhythm(Duration every, Duration overlap, Duration lookBack, Duration since) {}

    /** A table as its MySQL database names it, and the catalog by whose function that database is asked. */
    record Inside(String catalog, String schema, String table) {}

    PullSource {
        columns = Map.copyOf(columns);
    }
}
