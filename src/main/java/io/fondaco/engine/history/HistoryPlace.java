package io.fondaco.engine.history;

import java.time.Duration;
import java.util.Optional;

/**
 * Where a history is read.
 *
 * @param cluster the Trino cluster over which it is read, where it does not lie in a database of its own
 * @param database the database that holds it; empty where Trino reads it
 * @param timeout how long one statement may take
 */
public record HistoryPlace(String cluster, Optional<DatabaseLogin> database, Duration timeout) {

    /** Read over this Trino cluster, as the portal's own user there. */
    public static HistoryPlace over(String cluster, Duration timeout) {
        return new HistoryPlace(cluster, Optional.empty(), timeout);
    }

    /** Read from this database. */
    public static HistoryPlace in(DatabaseLogin database, Duration timeout) {
        return new HistoryPlace("", Optional.of(database), timeout);
    }
}
