package io.fondaco.access;

import io.fondaco.engine.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All grants that the portal ever had to do with. */
@ApplicationScoped
public class Grants implements PanacheRepositoryBase<Grant, UUID> {

    private final Clock clock;
    private final Event<GrantsDue> due;

    Grants(Clock clock, Event<GrantsDue> due) {
        this.clock = clock;
        this.due = due;
    }

    /**
     * An agreement on this object changed: the grant is due, in the transaction of the change, whether its row
     * existed or not. A worker that is busy with it notices by the raised generation.
     */
    void touch(QualifiedName object, String principal, boolean wanted) {
        getEntityManager().flush();
        Instant now = clock.instant();
        GrantState state = wanted ? GrantState.WANTED : GrantState.UNWANTED;
        getEntityManager()
                .createNativeQuery("""
                        insert into engine_grant (id, catalog_name, schema_name, object_name, principal,
                            wanted, observed, state, attempts, next_attempt_at, generation)
                        values (:id, :catalog, :schema, :object, :principal, '', '', :state, 0, :now, 0)
                        on conflict do nothing
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("catalog", object.catalog())
                .setParameter("schema", object.schema())
                .setParameter("object", object.object())
                .setParameter("principal", principal)
                .setParameter("state", state.name())
                .setParameter("now", now)
                .executeUpdate();
        update(
                "state = ?1, attempts = 0, nextAttemptAt = ?2, generation = generation + 1"
                        + " where catalog = ?3 and schema = ?4 and object = ?5 and principal = ?6",
                state,
                now,
                object.catalog(),
                object.schema(),
                object.object(),
                principal);
        due.fire(new GrantsDue());
    }

    /** What is known of this principal's grant on the object. */
    public Optional<Grant> of(QualifiedName object, String principal) {
        return find(
                        "catalog = ?1 and schema = ?2 and object = ?3 and principal = ?4",
                        object.catalog(),
                        object.schema(),
                        object.object(),
                        principal)
                .firstResultOptional();
    }

    /** All grants of this principal. */
    public List<Grant> of(String principal) {
        return list("principal", principal);
    }

    /** The grants of these principals, for pages that show several at once. */
    public List<Grant> of(Set<String> principals) {
        return principals.isEmpty() ? List.of() : list("principal in ?1", principals);
    }

    /** What is known of everybody's grants on the product's objects, by object and principal. */
    public List<Grant> on(DataProduct product) {
        return product.ports().stream()
                .map(OutputPort::object)
                .flatMap(object -> list(
                        "catalog = ?1 and schema = ?2 and object = ?3 and state <> ?4 order by principal",
                        object.catalog(),
                        object.schema(),
                        object.object(),
                        GrantState.GONE)
                        .stream())
                .toList();
    }

    /** Grants that the engine refuses, longest refused first. */
    public List<Grant> failing() {
        return list(
                "state = ?1 or (state = ?2 and attempts > 0) order by observedAt",
                GrantState.FAILED,
                GrantState.UNWANTED);
    }

    /** How many grants wait to be worked on. */
    public long waiting() {
        return count("nextAttemptAt is not null");
    }

    /** The grant of that id, locked until the transaction ends. */
    Grant findLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Reserves due rows for this worker; other workers pass over them. */
    List<Grant> claim(int most, Instant now) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                        select id from engine_grant
                        where next_attempt_at <= :now and (leased_until is null or leased_until < :now)
                        order by next_attempt_at
                        limit :most
                        for update skip locked
                        """, UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** When the next row becomes due, if any waits. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(g.nextAttemptAt) from Grant g", Instant.class)
                .getSingleResult());
    }
}
