package io.fondaco.access;

import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All requests for access. */
@ApplicationScoped
public class AccessRequests implements PanacheRepositoryBase<AccessRequest, UUID> {

    private static final int FEWEST_FOR_A_MEDIAN = 5;

    long nextNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('access_request_number')")
                        .getSingleResult())
                .longValue();
    }

    /** The request of that id if the viewer sent it, decides on it or runs the platform. */
    public Optional<AccessRequest> find(Person viewer, UUID id) {
        return findByIdOptional(id).filter(request -> mayKnow(viewer, request));
    }

    /**
     * The same, locked until the transaction ends, so that two deciders come one after the other. The row is locked
     * by itself and read afterwards: a read that joins while it waits for the lock may see what was there before.
     */
    Optional<AccessRequest> findLocked(Person viewer, UUID id) {
        getEntityManager()
                .createNativeQuery("select id from access_request where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        Optional<AccessRequest> found = findByIdOptional(id);
        found.ifPresent(getEntityManager()::refresh);
        return found.filter(request -> mayKnow(viewer, request));
    }

    /** Takes the turn among all who ask for this product, until the transaction ends. */
    void lock(DataProduct product) {
        getEntityManager()
                .createNativeQuery("select id from data_product where id = ?1 for update")
                .setParameter(1, product.id())
                .getResultList();
    }

    private static boolean mayKnow(Person viewer, AccessRequest request) {
        return request.requester().equals(viewer.name())
                || request.principal().equals(viewer.name())
                || request.product().isDecidedBy(viewer)
                || viewer.platformAdmin();
    }

    /** What this person asked for, newest first. */
    public List<AccessRequest> of(Person person) {
        return list("requester = ?1 order by sentAt desc", person.name());
    }

    /** This person's requests for any of these products, newest first. */
    List<AccessRequest> of(Person person, Collection<UUID> products) {
        return products.isEmpty()
                ? List.of()
                : list("requester = ?1 and product.id in ?2 order by sentAt desc", person.name(), Set.copyOf(products));
    }

    /** The request that still waits for this person and product. */
    public Optional<AccessRequest> waiting(Person person, DataProduct product) {
        return find("requester = ?1 and product = ?2 and state = ?3", person.name(), product, RequestState.WAITING)
                .firstResultOptional();
    }

    /** The request that this form made already, if it was sent before. */
    Optional<AccessRequest> sentBy(Person person, String formKey) {
        return find("requester = ?1 and formKey = ?2", person.name(), formKey).firstResultOptional();
    }

    /** Requests for these products that wait for a decision, oldest first. */
    public List<AccessRequest> waitingFor(Collection<DataProduct> decided) {
        return decided.isEmpty()
                ? List.of()
                : list("product in ?1 and state = ?2 order by sentAt", Set.copyOf(decided), RequestState.WAITING);
    }

    /** How many requests wait for this person. */
    public long countWaitingFor(Collection<DataProduct> decided) {
        return decided.isEmpty() ? 0 : count("product in ?1 and state = ?2", Set.copyOf(decided), RequestState.WAITING);
    }

    /** Requests for these products that were answered, newest first, at most a hundred. */
    public List<AccessRequest> answeredFor(Collection<DataProduct> decided) {
        return decided.isEmpty()
                ? List.of()
                : find(
                                "product in ?1 and state in ?2 order by closedAt desc",
                                Set.copyOf(decided),
                                Set.of(RequestState.APPROVED, RequestState.DECLINED))
                        .page(0, 100)
                        .list();
    }

    /**
     * A page of all requests, newest first: for those who run the platform.
     *
     * @param words must stand in the number, the product's or the requester's name, if any are given
     * @param states those to be shown
     */
    public Page<AccessRequest> page(String words, Set<RequestState> states, int number) {
        PanacheQuery<AccessRequest> query = find(
                "from AccessRequest request where request.state in ?2 and (lower(request.product.name) like ?1"
                        + " or request.requester like ?1 or concat('req-', cast(request.number as string)) like ?1"
                        + " or exists (select 1 from KnownPerson person where person.name = request.requester"
                        + " and lower(person.displayName) like ?1)) order by request.sentAt desc, request.number desc",
                "%" + words.strip().toLowerCase(Locale.ROOT) + "%",
                states);
        query.page(number - 1, Page.SIZE);
        return new Page<>(query.list(), number, Page.SIZE, query.count());
    }

    /** How long answers for this product usually take, over 90 days; empty under five answers. */
    public Optional<Duration> usualAnswerTime(DataProduct product, Instant now) {
        List<Duration> times = list(
                        "product = ?1 and state in ?2 and closedAt > ?3",
                        product,
                        Set.of(RequestState.APPROVED, RequestState.DECLINED),
                        now.minus(Duration.ofDays(90)))
                .stream()
                .map(request ->
                        Duration.between(request.sentAt(), request.closedAt().orElseThrow()))
                .sorted()
                .toList();
        return times.size() < FEWEST_FOR_A_MEDIAN ? Optional.empty() : Optional.of(times.get(times.size() / 2));
    }
}
