package io.fondaco.access.owner;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.People;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductRole;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.harvest.Catalogs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the standing agreements that a product's owners do not have yet. */
@ApplicationScoped
class MakeOwnerAgreements {

    private record Right(UUID port, String principal) {}

    private final Agreements agreements;
    private final People people;
    private final Catalogs catalogs;
    private final Clock clock;

    MakeOwnerAgreements(Agreements agreements, People people, Catalogs catalogs, Clock clock) {
        this.agreements = agreements;
        this.people = people;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /**
     * Makes those that are missing among these open agreements; adds the objects that they give to {@code given}, and
     * returns how many were made.
     */
    int make(Map<DataProduct, List<Agreement>> open, Set<QualifiedName> given) {
        List<Agreement> missing = open.entrySet().stream()
                .filter(product -> product.getKey().status() != ProductStatus.RETIRED)
                .flatMap(product -> missing(product.getKey(), presentOwners(product.getKey()), product.getValue()))
                .sorted(Agreements.IN_ORDER)
                .toList();
        agreements.persist(missing);
        missing.forEach(agreement -> given.add(agreement.port().object()));
        return missing.size();
    }

    private List<String> presentOwners(DataProduct product) {
        return product.people(ProductRole.OWNER).stream()
                .filter(owner -> !people.hasLeft(owner))
                .toList();
    }

    private Stream<Agreement> missing(DataProduct product, List<String> owners, List<Agreement> open) {
        Set<Right> held = new HashSet<>();
        open.stream()
                .filter(agreement -> agreement.standing() && agreement.isOpen())
                .forEach(agreement -> held.add(new Right(agreement.port().id(), agreement.principal())));
        return product.ports().stream()
                .filter(port -> catalogs.keepsGrants(port.object().inCatalog()).orElse(false))
                .flatMap(port -> owners.stream()
                        .filter(owner -> !held.contains(new Right(port.id(), owner)))
                        .map(owner -> Agreement.ofOwner(port, owner, clock.instant())));
    }
}
