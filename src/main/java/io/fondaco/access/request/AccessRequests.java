package io.fondaco.access.request;

import io.fondaco.access.holder.Delegations;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.common.Among;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.common.Like;
import io.fondaco.common.LockOrder;
import io.fondaco.common.Page;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.organisation.DomainPrincipals;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All requests for access. */
@ApplicationScoped
public class AccessRequests implements PanacheRepositoryBase<AccessRequest, UUID> {

    /** The priority of an observer that holds requests: they are locked before grants. */
    public static final int BEFORE_GRANTS = Interceptor.Priority.APPLICATION - 1;

    private static final String IN_STATE = "from AccessRequest request where request.state in ?1";

    private static final String HAS_WORDS =
            " and (lower(request.product.name) like ?2 escape '!' or request.requester like ?2 escape '!'"
                    + " or concat('req-', cast(request.number as string)) like ?2 escape '!'"
                    + " or exists (select 1 from KnownPerson person where person.name = request.requester"
                    + " and lower(person.displayName) like ?2 escape '!'))";

    private static final String NEWEST_FIRST = " order by request.sentAt desc, request.number desc";

    private final Delegations delegations;
    private final People people;
    private final DomainPrincipals publishing;
    private final LockOrder order;

    AccessRequests(Delegations delegations, People people, DomainPrincipals publishing, LockOrder order) {
        this.publishing = publishing;
        this.delegations = delegations;
        this.people = people;
        this.order = order;
    }

    /** The number of the next request that is sent. */
    public long nextNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('access_request_number')")
                        .getSingleResult())
                .longValue();
    }

    /** To be thrown where there is no request of an id, or none that the viewer may know. */
    public static NotFound unknown() {
        return new NotFound("request-unknown", "There is no such request.");
    }

    /** Ids of the products that this person asked for. */
    public List<UUID> productsOf(Person person) {
        return getEntityManager()
                .createQuery("select distinct product.id from AccessRequest where requester = ?1", UUID.class)
                .setParameter(1, person.name())
                .getResultList();
    }

    /** The requests of these ids. */
    public List<AccessRequest> of(Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The request of that id if the viewer sent it, holds what it brings, decides on it or runs the platform. */
    public Optional<AccessRequest> find(Person viewer, UUID id) {
        return findByIdOptional(id).filter(request -> mayKnow(viewer, request));
    }

    /**
     * The same, locked until the transaction ends, so that two deciders come one after the other; and with it everybody
     * behind it whose leaving would change what may be done with it.
     */
    public Optional<AccessRequest> findLocked(Person viewer, UUID id) {
        people.hold(peopleBehind(id));
        return lockAlone(id).filter(request -> mayKnow(viewer, request));
    }

    private Set<String> peopleBehind(UUID id) {
        List<?> names = getEntityManager()
                .createNativeQuery("""
                        select requester from access_request where id = ?1
                        union select principal from access_request where id = ?1 and holder_kind = 'PERSON'
                        union select a.owner from service_account a join access_request r on r.principal = a.name
                            where r.id = ?1 and r.holder_kind = 'SERVICE_ACCOUNT' and a.removed_at is null
                        """, String.class)
                .setParameter(1, id)
                .getResultList();
        return names.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    /**
     * The request of that id, whoever asks, locked until the transaction ends; without the people behind it, where
     * nothing is asked about them: they may not be locked after it. The row is locked by itself and read afterwards: a
     * read that joins while it waits for the lock may see what was there before.
     */
    public Optional<AccessRequest> lockAlone(UUID id) {
        order.taking(LockOrder.Kind.REQUEST, Set.of(id));
        getEntityManager()
                .createNativeQuery("select id from access_request where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        Optional<AccessRequest> found = findByIdOptional(id);
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    /** Holds all that waits for these holders, until the transaction ends; says what. */
    public List<UUID> holdWaitingFor(HolderKind kind, Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : hold(
                        "holder_kind = :kind and principal in (:names)",
                        Map.of("kind", kind.name(), "names", Set.copyOf(names)));
    }

    /** Holds all that waits for one of these ports, until the transaction ends; says what. */
    public List<UUID> holdWaitingOn(Collection<UUID> ports) {
        return ports.isEmpty()
                ? List.of()
                : hold(
                        "id in (select request from access_request_port where port in (:ports))",
                        Map.of("ports", Set.copyOf(ports)));
    }

    /**
     * Holds all that waits and that changes when this person leaves, until the transaction ends: what they sent, what
     * waits for their decision, what is for a team or a service account of theirs.
     */
    public void holdWaitingAbout(String person) {
        hold("""
                (requester = :person
                    or id in (select request from access_request_approver where person = :person)
                    or product in (select product from data_product_role where person = :person)
                    or holder_kind = 'TEAM' and principal in (select team from person_team where person = :person)
                    or holder_kind = 'SERVICE_ACCOUNT' and principal in
                        (select name from service_account where owner = :person))
                """, Map.of("person", person));
    }

    /** Whether the transaction holds this request. */
    public boolean isHeld(UUID id) {
        return order.holds(LockOrder.Kind.REQUEST, id);
    }

    /** What is sent after the transaction took its first requests is not held: it is looked at after the commit. */
    private List<UUID> hold(String condition, Map<String, ?> values) {
        boolean first = !order.holdsAny(LockOrder.Kind.REQUEST);
        Query query = getEntityManager()
                .createNativeQuery(
                        "select id from access_request where state = 'WAITING' and " + condition + " order by id"
                                + (first ? " for update" : ""),
                        UUID.class);
        values.forEach(query::setParameter);
        List<?> found = query.getResultList();
        List<UUID> ids = found.stream().map(UUID.class::cast).toList();
        if (first) {
            order.taking(LockOrder.Kind.REQUEST, ids);
            return ids;
        }
        return ids.stream().filter(this::isHeld).toList();
    }

    private boolean mayKnow(Person viewer, AccessRequest request) {
        return request.requester().equals(viewer.name())
                || request.principal().equals(viewer.name())
                || viewer.teams().contains(request.principal())
                || request.holder().kind() == HolderKind.DOMAIN
                        && publishing.of(viewer.name(), viewer.teams()).contains(request.principal())
                || viewer.platformAdmin()
                || isConcerned(viewer, request);
    }

    /** Whether the viewer, or who delegated to them, decides, decided or will decide on it, in some step of it. */
    public boolean isConcerned(Person viewer, AccessRequest request) {
        return delegations.namesOf(viewer).stream()
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
    public List<AccessRequest> of(Person person, Collection<UUID> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        Among among = Among.of("product", Set.copyOf(products));
        Map<String, Object> parameters = among.parameters();
        parameters.put("person", person.name());
        return list("requester = :person and product.id in " + among.list() + " order by sentAt desc", parameters);
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

    /** Every request that waits for this product, oldest first. */
    public List<AccessRequest> waitingFor(DataProduct product) {
        return list("product = ?1 and state = ?2 order by sentAt", product, RequestState.WAITING);
    }

    /** What somebody asked for and nobody decided yet, oldest first. */
    public List<AccessRequest> listWaitingOf(String requester) {
        return list("requester = ?1 and state = ?2 order by sentAt", requester, RequestState.WAITING);
    }

    /** Ids of the same. */
    public List<UUID> waitingOf(String requester) {
        return listWaitingOf(requester).stream().map(AccessRequest::id).sorted().toList();
    }

    /** The request that this form made already, if it was sent before. */
    public Optional<AccessRequest> sentBy(Person person, String formKey) {
        return find("requester = ?1 and formKey = ?2", person.name(), formKey).firstResultOptional();
    }

    /** Every request that waits, oldest first. */
    public List<AccessRequest> waiting() {
        return list("state = ?1 order by sentAt", RequestState.WAITING);
    }

    /** Ids of those that were sent before that moment and wait still. */
    public List<UUID> waitingSince(Instant moment) {
        return list("state = ?1 and sentAt < ?2 order by sentAt", RequestState.WAITING, moment).stream()
                .map(AccessRequest::id)
                .toList();
    }

    /** How many requests for this product wait for an answer. */
    public long countWaiting(DataProduct product) {
        return count("product = ?1 and state = ?2", product, RequestState.WAITING);
    }

    /**
     * A page of all requests, newest first: for those who run the platform.
     *
     * @param words must stand in the number, the product's or the requester's name, if any are given
     * @param states those to be shown
     */
    public Page<AccessRequest> page(String words, Set<RequestState> states, int number) {
        PanacheQuery<AccessRequest> query = words.isBlank()
                ? find(IN_STATE + NEWEST_FIRST, states)
                : find(
                        IN_STATE + HAS_WORDS + NEWEST_FIRST,
                        states,
                        Like.part(words.strip().toLowerCase(Locale.ROOT)));
        query.page(number - 1, Page.SIZE);
        return new Page<>(query.list(), number, Page.SIZE, query.count());
    }
}
