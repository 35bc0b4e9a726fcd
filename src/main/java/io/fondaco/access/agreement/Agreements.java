package io.fondaco.access.agreement;

import io.fondaco.access.grant.Grant;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.mode.ModeView;
import io.fondaco.common.Among;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.common.LockOrder;
import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.organisation.DomainPrincipals;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All agreements. */
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    /** In which several are changed in one transaction, and so the grants behind them: nobody waits for each other. */
    public static final Comparator<Agreement> IN_ORDER = Comparator.comparing(
                    (Agreement agreement) -> agreement.object())
            .thenComparing(Agreement::principal)
            .thenComparing(Agreement::id);

    /**
     * Held by the person or service account ?1 itself, or by a team that ?1 is a member of: two questions, each of which
     * has an index, where one that asks both would look at every agreement there is.
     */
    private static final String HELD_BY = "id in (select own.id from Agreement own where own.principal = ?1"
            + " and own.holderKind <> io.fondaco.access.holder.HolderKind.TEAM"
            + " union select shared.id from Agreement shared join TeamMembership m on m.team = shared.principal"
            + " where m.person = ?1 and shared.holderKind = io.fondaco.access.holder.HolderKind.TEAM)";

    private final LockOrder order;
    private final DomainPrincipals publishing;

    Agreements(LockOrder order, DomainPrincipals publishing) {
        this.order = order;
        this.publishing = publishing;
    }

    /** The agreement of that id if the viewer holds it, answers for it, owns its product or runs the platform. */
    public Optional<Agreement> find(Person viewer, UUID id) {
        return findByIdOptional(id).filter(agreement -> mayKnow(viewer, agreement));
    }

    private boolean mayKnow(Person viewer, Agreement agreement) {
        return isHeldBy(viewer, agreement) || agreement.port().product().isDecidedBy(viewer) || viewer.platformAdmin();
    }

    /** Whether the viewer holds it, belongs to the team that does, publishes in the domain, or asked for it. */
    private boolean isHeldBy(Person viewer, Agreement agreement) {
        boolean held = switch (agreement.holder().kind()) {
            case PERSON -> agreement.principal().equals(viewer.name());
            case TEAM -> viewer.teams().contains(agreement.principal());
            case SERVICE_ACCOUNT -> false;
            case DOMAIN -> publishing.of(viewer.name(), viewer.teams()).contains(agreement.principal());
        };
        return held || agreement.isAskedForBy(viewer);
    }

    /** What this person may read or could read, newest first, without what comes from owning products. */
    public List<Agreement> of(Person person) {
        return list(HELD_BY + " and standing = false order by startsAt desc", person.name());
    }

    /** Ids of the products that this person may read or could read, without what comes from owning them. */
    public List<UUID> productsOf(Person person) {
        return getEntityManager()
                .createQuery(
                        "select distinct port.product.id from Agreement where " + HELD_BY + " and standing = false",
                        UUID.class)
                .setParameter(1, person.name())
                .getResultList();
    }

    /** What a holder may read or could read, newest first. */
    public List<Agreement> of(Holder holder) {
        return list(
                "principal = ?1 and holderKind = ?2 and standing = false order by startsAt desc",
                holder.name(),
                holder.kind());
    }

    /** Agreements of one person, or of teams of theirs, on any port of these products, newest first. */
    public List<Agreement> of(Person person, Collection<UUID> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        Among among = Among.of("product", Set.copyOf(products));
        Map<String, Object> parameters = among.parameters();
        parameters.put("person", person.name());
        return list(
                HELD_BY.replace("?1", ":person") + " and port.product.id in " + among.list()
                        + " order by startsAt desc",
                parameters);
    }

    /** The agreements in force or to come on a product that holders asked for. */
    public List<Agreement> openFromRequests(DataProduct product) {
        return list("port.product = ?1 and state <> ?2 and standing = false", product, AgreementState.ENDED);
    }

    /** What a holder may read now or soon. */
    public List<Agreement> openOf(Holder holder) {
        return list(
                "principal = ?1 and holderKind = ?2 and state <> ?3",
                holder.name(),
                holder.kind(),
                AgreementState.ENDED);
    }

    /** The first page of it, by product, and how much it is. */
    public Page<Agreement> openPageOf(Holder holder) {
        PanacheQuery<Agreement> query = find(
                "principal = ?1 and holderKind = ?2 and state <> ?3 order by port.product.name, port.name",
                holder.name(),
                holder.kind(),
                AgreementState.ENDED);
        return new Page<>(query.page(0, Page.SIZE).list(), 1, Page.SIZE, query.count());
    }

    /** What a holder may read of one product now or soon, without what comes from owning it. */
    public List<Agreement> openOf(Holder holder, DataProduct product) {
        return list(
                "principal = ?1 and holderKind = ?2 and port.product = ?3 and state <> ?4 and standing = false",
                holder.name(),
                holder.kind(),
                product,
                AgreementState.ENDED);
    }

    /** Agreements in force that others hold on the products this person decides for, soonest end first. */
    public List<Agreement> givenBy(Collection<DataProduct> decided) {
        return decided.isEmpty()
                ? List.of()
                : list(
                        "port.product in ?1 and state = ?2 and standing = false order by endsAt, principal",
                        Set.copyOf(decided),
                        AgreementState.IN_FORCE);
    }

    /** All agreements on the product, newest first: for its owners. */
    public List<Agreement> on(DataProduct product) {
        return list("port.product = ?1 and standing = false order by startsAt desc", product);
    }

    /** Whether the newest access of this holder to the product ended because somebody took it away. */
    public boolean lastWasTakenAway(String holder, DataProduct product) {
        return find(
                        "principal = ?1 and port.product = ?2 and standing = false order by startsAt desc, endedAt desc",
                        holder,
                        product)
                .firstResultOptional()
                .flatMap(Agreement::endReason)
                .filter(reason -> reason == EndReason.REVOKED || reason == EndReason.REVIEW)
                .isPresent();
    }

    /** Those of these products of which any of these holders ever had an access taken away. */
    public List<UUID> takenAwayFrom(Collection<String> holders, Collection<UUID> products) {
        return getEntityManager()
                .createQuery(
                        "select distinct port.product.id from Agreement where principal in ?1"
                                + " and port.product.id in ?2 and endReason in ?3 and standing = false",
                        UUID.class)
                .setParameter(1, Set.copyOf(holders))
                .setParameter(2, Set.copyOf(products))
                .setParameter(3, Set.of(EndReason.REVOKED, EndReason.REVIEW))
                .getResultList();
    }

    /** To be thrown where there is none of that name or id, or none that the viewer may know. */
    public static NotFound unknown() {
        return new NotFound("agreement-unknown", "There is no such agreement.");
    }

    /** The agreements that came from one request. */
    public List<Agreement> from(UUID request) {
        return list("request = ?1 order by port.name", request);
    }

    /** The ids of the requests whose agreements in force want this grant. */
    public Set<UUID> requestsBehind(Grant grant) {
        return list(
                        HELD_BY + " and state = ?2 and request is not null and (modeView is null and port.object = ?3"
                                + " or modeView.id in (select view.id from ModeView view where view.object = ?3))",
                        grant.principal(),
                        AgreementState.IN_FORCE,
                        grant.object())
                .stream()
                .flatMap(agreement -> agreement.request().stream())
                .collect(Collectors.toSet());
    }

    /** Agreements from requests that will have ended by that moment, and whose end is not announced otherwise. */
    public List<Agreement> endingBy(Instant moment) {
        return list(
                "state = ?1 and endsAt <= ?2 and request is not null and endReason is null",
                AgreementState.IN_FORCE,
                moment);
    }

    /** Every agreement in force that came from a request. */
    public List<Agreement> inForce() {
        return list("state = ?1 and standing = false", AgreementState.IN_FORCE);
    }

    /** Every agreement on this product that gives something now or soon, those of its owners among them. */
    public List<Agreement> openOn(DataProduct product) {
        return list("port.product = ?1 and state <> ?2", product, AgreementState.ENDED);
    }

    /** Whether anybody holds something through this view, now or soon. */
    public boolean anyThrough(ModeView view) {
        return count("modeView = ?1 and state <> ?2", view, AgreementState.ENDED) > 0;
    }

    List<Agreement> toBegin(Instant now) {
        return list("state = ?1 and startsAt <= ?2", AgreementState.PENDING_START, now);
    }

    List<Agreement> toExpire(Instant now) {
        return list("state = ?1 and endsAt <= ?2", AgreementState.IN_FORCE, now);
    }

    /** Those that came from the same request and give something, or it alone, locked until the transaction ends. */
    public List<Agreement> holdTogether(Agreement agreement) {
        List<UUID> together = agreement
                .request()
                .map(request -> from(request).stream()
                        .filter(Agreement::isOpen)
                        .map(Agreement::id)
                        .sorted(Comparator.comparing(UUID::toString))
                        .toList())
                .orElse(List.of(agreement.id()));
        return together.stream().flatMap(id -> findLocked(id).stream()).toList();
    }

    /** The agreements that came from these requests. */
    public List<Agreement> from(Collection<UUID> several) {
        return several.isEmpty() ? List.of() : list("request in ?1 order by port.name", Set.copyOf(several));
    }

    /** The same agreement, locked until the transaction ends. */
    Optional<Agreement> findLocked(UUID id) {
        order.taking(LockOrder.Kind.AGREEMENT, Set.of(id));
        // The row is locked by itself: Hibernate's locking load of an entity with joins can fail on a fresh row.
        getEntityManager()
                .createNativeQuery("select id from agreement where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        Optional<Agreement> found = findByIdOptional(id);
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }
}
