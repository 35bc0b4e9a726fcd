package io.fondaco.access.status;

import io.fondaco.engine.name.CatalogName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.product.harvest.Catalogs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How a person stands to the products of a long list. Only those with which the person has anything to do, or which lie
 * in a catalog that is open to everybody, are looked at closely: of all others it is known that there is nothing.
 */
@ApplicationScoped
public class ListedStates {

    private final EntityManager database;
    private final DataProducts products;
    private final Catalogs catalogs;
    private final AccessStatuses statuses;
    private final WhoMayAsk whoMayAsk;

    ListedStates(
            EntityManager database,
            DataProducts products,
            Catalogs catalogs,
            AccessStatuses statuses,
            WhoMayAsk whoMayAsk) {
        this.database = database;
        this.products = products;
        this.catalogs = catalogs;
        this.statuses = statuses;
        this.whoMayAsk = whoMayAsk;
    }

    /** The state of each of these products. */
    public Map<UUID, AccessState> of(Person person, Set<UUID> ids) {
        Map<UUID, AccessState> states = new HashMap<>();
        ids.forEach(id -> states.put(id, AccessState.NONE));
        Set<UUID> touched = touched(person, ids);
        statuses.of(person, products.byIds(touched)).forEach((id, status) -> states.put(id, status.state()));
        Set<UUID> untouched = new HashSet<>(ids);
        untouched.removeAll(touched);
        whoMayAsk.of(person, untouched).forEach((id, asking) -> states.put(id, asking.state()));
        return states;
    }

    private Set<UUID> touched(Person person, Set<UUID> ids) {
        Set<UUID> touched = new HashSet<>();
        touched.addAll(among(ids, person.name(), """
                select product.id from DataProduct product join product.people holder
                where holder.person = ?2 and holder.role = io.fondaco.product.ProductRole.OWNER and product.id in ?1
                """));
        touched.addAll(among(ids, person.name(), """
                select product.id from AccessRequest request join request.product product
                where request.requester = ?2 and product.id in ?1
                """));
        touched.addAll(among(ids, person.name(), """
                select product.id from Agreement agreement join agreement.port port join port.product product
                where agreement.principal = ?2 and product.id in ?1
                """));
        touched.addAll(among(ids, person.name(), """
                select product.id from TeamMembership membership
                join Agreement agreement on agreement.principal = membership.team
                join agreement.port port join port.product product
                where membership.person = ?2 and product.id in ?1
                """));
        Set<String> open = openCatalogs();
        if (!open.isEmpty()) {
            touched.addAll(among(ids, open, """
                    select product.id from OutputPort port join port.product product
                    where product.id in ?1 and port.object.catalog in ?2
                    """));
        }
        return touched;
    }

    private List<UUID> among(Set<UUID> ids, Object other, String query) {
        return database.createQuery(query, UUID.class)
                .setParameter(1, ids)
                .setParameter(2, other)
                .getResultList();
    }

    private Set<String> openCatalogs() {
        return catalogs.withoutGrants().stream().map(CatalogName::name).collect(Collectors.toSet());
    }
}
