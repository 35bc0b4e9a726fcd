package io.fondaco.access;

import io.fondaco.engine.Privilege;
import io.fondaco.engine.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All agreements. */
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    /** What the agreements in force want this principal to hold on the object: their union. */
    Set<Privilege> wanted(QualifiedName object, String principal, Instant now) {
        long inForce = count(
                "principal = ?1 and state = ?2 and startsAt <= ?3 and (endsAt is null or endsAt > ?3)"
                        + " and port.catalog = ?4 and port.schema = ?5 and port.object = ?6",
                principal,
                AgreementState.IN_FORCE,
                now,
                object.catalog(),
                object.schema(),
                object.object());
        return inForce == 0 ? EnumSet.noneOf(Privilege.class) : EnumSet.of(Privilege.SELECT);
    }

    /** The agreement of that id if the viewer holds it, owns its product or runs the platform. */
    public Optional<Agreement> find(Person viewer, UUID id) {
        return findByIdOptional(id)
                .filter(agreement -> agreement.principal().equals(viewer.name())
                        || agreement.port().product().isDecidedBy(viewer)
                        || viewer.platformAdmin());
    }

    /** What this person may read or could read, newest first, without what comes from owning products. */
    public List<Agreement> of(Person person) {
        return list("principal = ?1 and standing = false order by startsAt desc", person.name());
    }

    /** Agreements of one person on any port of these products, newest first. */
    List<Agreement> of(Person person, Collection<UUID> products) {
        return products.isEmpty()
                ? List.of()
                : list(
                        "principal = ?1 and port.product.id in ?2 order by startsAt desc",
                        person.name(),
                        Set.copyOf(products));
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

    /** The agreements that came from one request. */
    public List<Agreement> from(AccessRequest request) {
        return list("request = ?1 order by port.name", request);
    }

    /** The requests whose agreements in force want this grant. */
    public List<AccessRequest> requestsBehind(Grant grant) {
        return list(
                        "principal = ?1 and state = ?2 and request is not null"
                                + " and port.catalog = ?3 and port.schema = ?4 and port.object = ?5",
                        grant.principal(),
                        AgreementState.IN_FORCE,
                        grant.object().catalog(),
                        grant.object().schema(),
                        grant.object().object())
                .stream()
                .flatMap(agreement -> agreement.request().stream())
                .distinct()
                .toList();
    }

    List<Agreement> openOn(DataProduct product) {
        return list("port.product = ?1 and state <> ?2", product, AgreementState.ENDED);
    }

    List<Agreement> toBegin(Instant now) {
        return list("state = ?1 and startsAt <= ?2", AgreementState.PENDING_START, now);
    }

    List<Agreement> toExpire(Instant now) {
        return list("state = ?1 and endsAt <= ?2", AgreementState.IN_FORCE, now);
    }
}
