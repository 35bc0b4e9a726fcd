package io.fondaco.access.people;

import io.fondaco.access.holder.Delegations;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Domains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What somebody answers for, and who would when they leave. */
@ApplicationScoped
class LeaversDuties {

    private final DataProducts products;
    private final Domains domains;
    private final Delegations delegations;
    private final InheritServiceAccounts accounts;

    LeaversDuties(DataProducts products, Domains domains, Delegations delegations, InheritServiceAccounts accounts) {
        this.products = products;
        this.domains = domains;
        this.delegations = delegations;
        this.accounts = accounts;
    }

    Departure.Duties of(String person) {
        return new Departure.Duties(
                products.ownedOnlyBy(person),
                products.countDecidedBy(Set.of(person)).getOrDefault(person, 0L),
                domains.ownedOnlyBy(person),
                delegations.about(person),
                accounts.of(person).stream()
                        .map(each -> new Departure.HandedOn(each.account().name(), each.heir()))
                        .toList());
    }
}
