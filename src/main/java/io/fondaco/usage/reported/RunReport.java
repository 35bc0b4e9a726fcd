package io.fondaco.usage.reported;

import io.fondaco.engine.name.QualifiedName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The end of one run, as its tool reports it.
 *
 * @param namespace the namespace of its job
 * @param queryId Trino's id of the query, where Trino itself reports it
 * @param at when it ended
 * @param read tables and views that it read, as Trino calls them
 * @param links what was made of what; none of a run that failed
 */
public record RunReport(
        String runId,
        String eventType,
        String namespace,
        Producer producer,
        Optional<String> queryId,
        Instant at,
        Set<QualifiedName> read,
        List<ReportedLink> links) {

    public RunReport {
        read = Set.copyOf(read);
        links = List.copyOf(links);
    }

    /** Whether it ended well. */
    public boolean finished() {
        return eventType.equals("COMPLETE");
    }
}
