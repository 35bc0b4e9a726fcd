package io.fondaco.publish.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who used what goes away or changes, in the last 90 days.
 *
 * @param port the dataset
 * @param name in Trino; empty where the asker may not see names
 * @param displayName for people; empty where {@code name} is
 * @param service whether it is a service account
 * @param queries of the dataset
 * @param columns how many queries used each column that goes or changes; empty where the whole dataset does
 * @param last the last day of use, in UTC
 */
public record AffectedReader(
        String port,
        String name,
        String displayName,
        boolean service,
        long queries,
        Map<String, Long> columns,
        Optional<LocalDate> last) {

    public AffectedReader {
        columns = Map.copyOf(columns);
    }
}
