package io.fondaco.engine.check;

import java.time.Duration;

/**
 * A query that gives a few rows.
 *
 * @param user the Trino user in whose name it runs
 * @param rows so many are read at most
 * @param patience how long Trino may take
 */
public record Question(String cluster, String user, String sql, int rows, Duration patience) {

    @Override
    public String toString() {
        return user + "@" + cluster;
    }
}
