package io.fondaco.usage.report;

import io.fondaco.engine.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** When somebody last used an object, and how much: what tells whether an access is still needed. */
@ApplicationScoped
public class LastUses {

    private static final int DAYS = 90;

    /**
     * One person's use of one object.
     *
     * @param last the last day, in UTC; empty if the portal knows of none
     * @param queries finished and failed ones, in 90 days
     */
    public record Use(Optional<LocalDate> last, long queries) {}

    private final EntityManager entities;
    private final Clock clock;

    LastUses(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What this principal did with the object, as far as it is rolled up. */
    public Use of(QualifiedName object, String principal) {
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
        Object[] found = entities.createQuery("""
                        select max(c.key.usedOn),
                               coalesce(sum(case when c.key.usedOn > :since then c.finished + c.failed else 0 end), 0)
                        from ConsumerDay c join UsedObject o on o.id = c.key.objectId
                        where o.cluster = :cluster and o.catalogName = :catalog and o.schemaName = :schema and o.objectName = :object
                          and c.key.person = :person
                        """, Object[].class)
                .setParameter("since", since)
                .setParameter("cluster", object.cluster())
                .setParameter("catalog", object.catalog())
                .setParameter("schema", object.schema())
                .setParameter("object", object.object())
                .setParameter("person", principal)
                .getSingleResult();
        return new Use(Optional.ofNullable((LocalDate) found[0]), ((Number) found[1]).longValue());
    }
}
