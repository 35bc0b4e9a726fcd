package io.fondaco.access.grant;

import io.fondaco.common.Chunks;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.reconcile.DueRows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All grants that the portal ever had to do with. */
@ApplicationScoped
public class Grants implements PanacheRepositoryBase<Grant, UUID> {

    private static final int MOST_AT_ONCE = 1000;

    private static final Set<GrantState> GONE_OR_TO_GO = Set.of(GrantState.UNWANTED, GrantState.GONE);

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
    public void touch(QualifiedName object, String principal, boolean wanted) {
        getEntityManager().flush();
        Instant now = clock.instant();
        GrantState state = wanted ? GrantState.WANTED : GrantState.UNWANTED;
        getEntityManager()
                .createNativeQuery("""
                        insert into engine_grant (id, cluster, catalog_name, schema_name, object_name, principal,
                            wanted, observed, given, unwelcome, state, attempts, next_attempt_at, generation)
                        values (:id, :cluster, :catalog, :schema, :object, :principal, '', '', '', '', :state, 0, :now, 0)
                        on conflict do nothing
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("cluster", object.cluster())
                .setParameter("catalog", object.catalog())
                .setParameter("schema", object.schema())
                .setParameter("object", object.object())
                .setParameter("principal", principal)
                .setParameter("state", state.name())
                .setParameter("now", now)
                .executeUpdate();
        update(
                "state = ?1, attempts = 0, nextAttemptAt = ?2, generation = generation + 1"
                        + " where object = ?3 and principal = ?4",
                state,
                now,
                object,
                principal);
        due.fire(new GrantsDue(object.cluster()));
    }

    /**
     * An owner decided about what was given outside the portal: from now on the portal has it as its own part, or takes it
     * away at its next turn. The row must have been made due by {@link #touch}.
     */
    public void takeOver(QualifiedName object, String principal, Set<Privilege> own, Set<Privilege> unwelcome) {
        Grant grant = of(object, principal).orElseThrow();
        getEntityManager().refresh(grant);
        grant.takeOver(Held.plainly(own), unwelcome);
    }

    /** These grants are due, each told whether it should be there; a worker that is busy with one notices. */
    void makeDue(List<UUID> ids, GrantState state) {
        Instant now = clock.instant();
        for (List<UUID> some : Chunks.of(ids, MOST_AT_ONCE)) {
            hold(some);
            update(
                    "state = ?1, attempts = 0, nextAttemptAt = ?2, generation = generation + 1 where id in ?3",
                    state,
                    now,
                    some);
        }
    }

    /** In the order of object and principal, in which those who end or make agreements come to them. */
    private void hold(List<UUID> ids) {
        getEntityManager()
                .createNativeQuery("select id from engine_grant where id in (?1)"
                        + " order by cluster, catalog_name, schema_name, object_name, principal for update")
                .setParameter(1, ids)
                .getResultList();
    }

    /** The object was made anew, and Trino forgot who may read it: all that somebody should hold on it is due now. */
    public void remade(QualifiedName object) {
        getEntityManager().flush();
        List<UUID> ids = list("object = ?1 and state not in ?2", object, GONE_OR_TO_GO).stream()
                .map(Grant::id)
                .toList();
        if (!ids.isEmpty()) {
            makeDue(ids, GrantState.WANTED);
            due.fire(new GrantsDue(object.cluster()));
        }
    }

    /** Wakes the worker of every cluster in which something is due. */
    void tellOfDue() {
        clustersDue(clock.instant()).stream().map(GrantsDue::new).forEach(due::fire);
    }

    /** The last of so many grants after that one, in the order of their keys; null if fewer are left. */
    @Nullable
    UUID endOfStretch(@Nullable UUID after, int many) {
        String from = after == null ? "" : " where g.id > :after";
        TypedQuery<UUID> query = getEntityManager()
                .createQuery("select g.id from Grant g" + from + " order by g.id", UUID.class)
                .setFirstResult(many - 1)
                .setMaxResults(1);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultStream().findFirst().orElse(null);
    }

    /** What is known of this principal's grant on the object. */
    public Optional<Grant> of(QualifiedName object, String principal) {
        return find("object = ?1 and principal = ?2", object, principal).firstResultOptional();
    }

    /** What is known of these principals' grants on these objects; a few of others may be among them. */
    public List<Grant> of(Collection<QualifiedName> objects, Collection<String> principals) {
        return objects.isEmpty() || principals.isEmpty()
                ? List.of()
                : list(
                        "principal in ?1 and object.object in ?2",
                        Set.copyOf(principals),
                        objects.stream().map(QualifiedName::object).collect(Collectors.toSet()));
    }

    /** All grants of this principal. */
    public List<Grant> of(String principal) {
        return list("principal", principal);
    }

    /** What is known of everybody's grants on the product's objects, by object and principal. */
    public List<Grant> on(DataProduct product) {
        return product.ports().stream()
                .map(OutputPort::object)
                .flatMap(object ->
                        list("object = ?1 and state <> ?2 order by principal", object, GrantState.GONE).stream())
                .toList();
    }

    /** Those on these objects that Trino should hold and was not seen to. */
    public List<Grant> unsettledOn(Collection<QualifiedName> objects) {
        Set<QualifiedName> all = Set.copyOf(objects);
        return all.isEmpty()
                ? List.of()
                : list(
                                "object.object in ?1 and state in ?2 order by principal",
                                all.stream().map(QualifiedName::object).collect(Collectors.toSet()),
                                Set.of(GrantState.WANTED, GrantState.FAILED, GrantState.DRIFTED))
                        .stream()
                        .filter(grant -> all.contains(grant.object()))
                        .toList();
    }

    /** Those on the product's objects that Trino should hold and was not seen to. */
    public List<Grant> unsettledOn(DataProduct product) {
        return product.ports().stream()
                .map(OutputPort::object)
                .flatMap(object -> list(
                        "object = ?1 and state in ?2 order by principal",
                        object,
                        Set.of(GrantState.WANTED, GrantState.FAILED, GrantState.DRIFTED))
                        .stream())
                .toList();
    }

    /** When Trino was last read for a grant on the product's objects, if it ever was. */
    public Optional<Instant> lastReadOn(DataProduct product) {
        return product.ports().stream()
                .map(OutputPort::object)
                .flatMap(object -> getEntityManager()
                        .createQuery("select max(observedAt) from Grant where object = :object", Instant.class)
                        .setParameter("object", object)
                        .getResultStream())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** Grants that the engine refuses, longest refused first; at most so many. */
    public List<Grant> failing(int most) {
        return find(
                        "state = ?1 or (state = ?2 and attempts > 0) order by observedAt",
                        GrantState.FAILED,
                        GrantState.UNWANTED)
                .page(0, most)
                .list();
    }

    /**
     * The grant is due at once instead of after its pause.
     *
     * @return whether it waits for anything at all
     * @throws NotFound if there is no such grant
     */
    @Transactional
    public boolean tryAgain(UUID id) {
        Grant grant = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("grant-unknown", "There is no such grant."));
        if (grant.nextAttemptAt().isEmpty()) {
            return false;
        }
        grant.askAgain(clock.instant());
        due.fire(new GrantsDue(grant.object().cluster()));
        return true;
    }

    /** How many those are. */
    public long countFailing() {
        return count(
                "nextAttemptAt is not null and (state = ?1 or (state = ?2 and attempts > 0))",
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

    /** The clusters in which rows are due, in order; one that is configured no more may be among them. */
    Set<String> clustersDue(Instant now) {
        return new TreeSet<>(getEntityManager()
                .createQuery(
                        "select distinct g.object.cluster from Grant g where g.nextAttemptAt <= :now", String.class)
                .setParameter("now", now)
                .getResultList());
    }

    /** The rows that are due, with those first that take something away. */
    DueRows<Grant> dueRows() {
        return new DueRows<>(getEntityManager(), Grant.class, "state = 'UNWANTED'");
    }

    /** Rows on the object that are due now, locked; those that somebody else has locked are passed over. */
    List<Grant> dueOn(QualifiedName object, Instant now) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                        select id from engine_grant
                        where cluster = :cluster and catalog_name = :catalog and schema_name = :schema
                            and object_name = :object and next_attempt_at <= :now
                        limit 1000
                        for update skip locked
                        """, UUID.class)
                .setParameter("cluster", object.cluster())
                .setParameter("catalog", object.catalog())
                .setParameter("schema", object.schema())
                .setParameter("object", object.object())
                .setParameter("now", now)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }
}
