package io.fondaco.publish.publication;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.reconcile.DueRows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** All objects that the portal ever made, or is to make. */
@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {

    private final Clock clock;
    private final Event<PublicationsDue> due;

    Publications(Clock clock, Event<PublicationsDue> due) {
        this.clock = clock;
        this.due = due;
    }

    /**
     * What is wanted of this object changed: it is due, in the transaction of the change, whether its row existed or not. A
     * worker that is busy with it notices by the raised generation; what drifted stays so until somebody decides.
     *
     * @param wanted the hash of what is wanted now; empty for nothing
     */
    void touch(QualifiedName object, String wanted) {
        getEntityManager().flush();
        Instant now = clock.instant();
        getEntityManager()
                .createNativeQuery("""
                        insert into publication (id, cluster, catalog_name, schema_name, object_name, principal, wanted,
                            applied, written, inner_written, sent, inner_sent, observed, state, grants_lost, remade,
                            attempts, next_attempt_at, generation)
                        values (:id, :cluster, :catalog, :schema, :object, '', '', '', '', '', '', '', '', 'WANTED', false, false,
                            0, :now, 0)
                        on conflict do nothing
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("cluster", object.cluster())
                .setParameter("catalog", object.catalog())
                .setParameter("schema", object.schema())
                .setParameter("object", object.object())
                .setParameter("now", now)
                .executeUpdate();
        update(
                "wanted = ?1, attempts = 0, nextAttemptAt = ?2, generation = generation + 1 where object = ?3",
                wanted,
                now,
                object);
        due.fire(new PublicationsDue(object.cluster()));
    }

    /** Whatever Trino refused to this principal is tried again now, where no worker has it. */
    void tryAgain(String cluster, String principal) {
        int again = update(
                "nextAttemptAt = ?1 where state = ?2 and principal = ?3 and object.cluster = ?4 and leasedUntil is null",
                clock.instant(),
                PublicationState.FAILED,
                principal,
                cluster);
        if (again > 0) {
            due.fire(new PublicationsDue(cluster));
        }
    }

    /** What is known of the object, if the portal makes it or ever did. */
    public Optional<Publication> of(QualifiedName object) {
        return find("object = ?1", object).firstResultOptional();
    }

    /** What is known of these objects. */
    public List<Publication> of(Collection<QualifiedName> objects) {
        Set<QualifiedName> wanted = Set.copyOf(objects);
        return wanted.isEmpty()
                ? List.of()
                : list(
                                "object.object in ?1",
                                wanted.stream().map(QualifiedName::object).collect(Collectors.toSet()))
                        .stream()
                        .filter(publication -> wanted.contains(publication.object()))
                        .toList();
    }

    /** What is known of the objects of a product, and of those that it had and that are still to go, by their names. */
    public List<Publication> of(DataProduct product) {
        return list(
                "select p from Publication p where exists (select 1 from OutputPort port where port.product = ?1"
                        + " and port.object = p.object and (port.removed = false or p.state = ?2))"
                        + " order by p.object.catalog, p.object.schema, p.object.object",
                product,
                PublicationState.UNWANTED);
    }

    /** Those that Trino refuses, and those that somebody else changed, at most so many, the oldest first. */
    public List<Publication> inTrouble(int most) {
        return find(
                        "state in ?1 or (state = ?2 and attempts > 0) order by observedAt",
                        Set.of(PublicationState.FAILED, PublicationState.DRIFTED),
                        PublicationState.UNWANTED)
                .page(0, most)
                .list();
    }

    /** How many are in that state. */
    long count(PublicationState state) {
        return count("state", state);
    }

    /** How many wait to be worked on. */
    public long waiting() {
        return count("nextAttemptAt is not null");
    }

    /** The one of that object, locked until the transaction ends. */
    Optional<Publication> locked(QualifiedName object) {
        return find("object = ?1", object)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The row of that key, locked until the transaction ends. */
    Publication findLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The clusters in which rows are due, in order; one that is configured no more may be among them. */
    Set<String> clustersDue(Instant now) {
        return new TreeSet<>(getEntityManager()
                .createQuery(
                        "select distinct p.object.cluster from Publication p where p.nextAttemptAt <= :now",
                        String.class)
                .setParameter("now", now)
                .getResultList());
    }

    /** The rows that are due, with those first that take something away. */
    DueRows<Publication> dueRows() {
        return new DueRows<>(getEntityManager(), Publication.class, "state = 'UNWANTED'");
    }
}
