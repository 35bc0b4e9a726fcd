package io.fondaco.usage.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a name did in Trino before it meant something here, as far as it is still kept. */
@ApplicationScoped
public class EarlierQueries {

    /** More are not counted. */
    private static final int MOST = 2_000;

    /**
     * Queries that were run under the name, finished or not.
     *
     * @param more whether there are more than were counted
     * @param first when the first of them ended
     */
    public record Found(int queries, boolean more, Instant first) {}

    private final EntityManager entities;

    EarlierQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** Those that ended before that moment; empty if there are none. */
    public Optional<Found> of(String name, Instant before) {
        List<Instant> ends = entities.createQuery(
                        "select q.endedAt from RecordedQuery q where q.person = :name and q.endedAt < :before"
                                + " order by q.endedAt",
                        Instant.class)
                .setParameter("name", name)
                .setParameter("before", before)
                .setMaxResults(MOST + 1)
                .getResultList();
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(Math.min(ends.size(), MOST), ends.size() > MOST, ends.getFirst()));
    }
}
