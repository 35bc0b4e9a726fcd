package io.fondaco.usage.intake;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.event.TableUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements of others that made or replaced an object, as far as Trino told of them. */
@ApplicationScoped
public class Replacements {

    private final EntityManager entities;

    Replacements(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One statement.
     *
     * @param user in whose name it ran
     * @param source the tool that sent it, as it calls itself; null where it does not
     */
    public record Replacement(
            Instant at, String user, @Nullable String source) {}

    /** How the portal itself comes to the cluster: what it makes in the name of others is its own. */
    public record Portal(String user, String source) {}

    /** Those of a window of time that made one of these objects, the latest first, without the portal's own. */
    public List<Replacement> of(
            Collection<QualifiedName> objects, Instant from, Instant until, Portal portal, int most) {
        return entities.createQuery(
                        "select q.endedAt, q.userName, q.source from RecordedQuery q where q.kind = :kind"
                                + " and q.state = :finished and q.endedAt between :from and :until"
                                + " and not (coalesce(q.source, '') = :source"
                                + " and :portal in (coalesce(q.principal, ''), coalesce(q.originalUser, '')))"
                                + " and exists (select 1 from RecordedTable t where t.key.queryId = q.queryId"
                                + " and t.useRole = :written and t.object in :objects) order by q.endedAt desc",
                        Object[].class)
                .setParameter("kind", QueryRecord.Kind.DEFINITION)
                .setParameter("finished", QueryRecord.Outcome.State.FINISHED)
                .setParameter("source", portal.source())
                .setParameter("portal", portal.user())
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("written", TableUse.Role.WRITTEN)
                .setParameter("objects", Set.copyOf(objects))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Replacement((Instant) row[0], (String) row[1], (String) row[2]))
                .toList();
    }
}
