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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All requests for access. */
@ApplicationScoped
public class AccessRequests implements PanacheRepositoryBase<AccessRequest, UUID> {

    private static final int FEWEST_FOR_A_MEDIAN = 5;

    private static final String WAITS_FOR = "r.state = :waiting and r.requester <> :viewer"
            + " and ((r.product.id in :products and r.namedApprovers is empty)"
            + " or exists (select 1 from AccessRequest named join named.namedApprovers n"
            + " where named = r and n in :names))";

    private final Delegations delegations;

    AccessRequests(Delegations delegations) {
        this.delegations = delegations;
    }

    long nextNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('access_request_number')")
                        .getSingleResult())
                .longValue();
    }

    /** The request of that id if the viewer sent it, holds what it brings, decides on it or runs the platform. */
    public Optional<AccessRequest> find(Person viewer, UUID id) {
        return findByIdOptional(id).filter(request -> mayKnow(viewer, request));
    }

    /** The same, locked until the transaction ends, so that two deciders come one after the other. */
    Optional<AccessRequest> findLocked(Person viewer, UUID id) {
        return lock(id).filter(request -> mayKnow(viewer, request));
    }

    /**
     * The request of that id, whoever asks, locked until the transaction ends. The row is locked by itself and read
     * afterwards: a read that joins while it waits for the lock may see what was there before.
     */
    Optional<AccessRequest> lock(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from access_request where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        Optional<AccessRequest> found = findByIdOptional(id);
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    /** Takes the turn among all who ask for this product, until the transaction ends. */
    void lock(DataProduct product) {
        getEntityManager()
                .createNativeQuery("select id from data_product where id = ?1 for update")
                .setParameter(1, product.id())
                .getResultList();
    }

    private boolean mayKnow(Person viewer, AccessRequest request) {
        return request.requester().equals(viewer.name())
                || request.principal().equals(viewer.name())
                || viewer.teams().contains(request.principal())
                || viewer.platformAdmin()
                || decides(delegations.namesOf(viewer), request);
    }

    /** Whether one of these people decides, decided or will decide on the request, in some step of it. */
    static boolean decides(Set<String> names, AccessRequest request) {
        return names.stream()
                .anyMatch(name -> request.product().approvers().contains(name)
                        || request.namedApprovers().contains(name)
                        || request.decisions().stream()
                                .anyMatch(decision -> decision.inPlaceOf().equals(name)));
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

    /** The request that still waits for this holder and product. */
    public Optional<AccessRequest> waiting(Holder holder, DataProduct product) {
        return find(
                        "principal = ?1 and holderKind = ?2 and product = ?3 and state = ?4",
                        holder.name(),
                        holder.kind(),
                        product,
                        RequestState.WAITING)
                .firstResultOptional();
    }

    /** The request that this form made already, if it was sent before. */
    Optional<AccessRequest> sentBy(Person person, String formKey) {
        return find("requester = ?1 and formKey = ?2", person.name(), formKey).firstResultOptional();
    }

    /**
     * What waits for the approvers of these products, or names one of these people, oldest first. Some may have
     * answered their part already: {@link Approvals} knows.
     */
    List<AccessRequest> waitingFor(Set<UUID> products, Set<String> names, String viewer) {
        return find("from AccessRequest r where " + WAITS_FOR + " order by r.sentAt", waits(products, names, viewer))
                .list();
    }

    /** How many those are. */
    long countWaitingFor(Set<UUID> products, Set<String> names, String viewer) {
        return find("from AccessRequest r where " + WAITS_FOR, waits(products, names, viewer))
                .count();
    }

    private static Map<String, Object> waits(Set<UUID> products, Set<String> names, String viewer) {
        // An empty list is no SQL; no product has this id.
        return Map.of(
                "waiting",
                RequestState.WAITING,
                "products",
                products.isEmpty() ? Set.of(new UUID(0, 0)) : products,
                "names",
                names,
                "viewer",
                viewer);
    }

    /** Every request that waits, oldest first. */
    public List<AccessRequest> waiting() {
        return list("state = ?1 order by sentAt", RequestState.WAITING);
    }

    /** Ids of those that were sent before that moment and wait still. */
    List<UUID> waitingSince(Instant moment) {
        return list("state = ?1 and sentAt < ?2 order by sentAt", RequestState.WAITING, moment).stream()
                .map(AccessRequest::id)
                .toList();
    }

    /** How many requests for this product wait for an answer. */
    public long countWaiting(DataProduct product) {
        return count("product = ?1 and state = ?2", product, RequestState.WAITING);
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
