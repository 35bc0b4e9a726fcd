package io.fondaco.access.status;

import io.fondaco.common.Among;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.product.harvest.Catalogs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.HashSet;
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

    private static final String TOUCHED = """
            select request.product.id from AccessRequest request where request.requester = :person
            union select ownPort.product.id from Agreement own join own.port ownPort
            where own.principal = :person and own.standing = false
              and own.holderKind <> io.fondaco.access.holder.HolderKind.TEAM
            union select sharedPort.product.id from TeamMembership membership
            join Agreement shared on shared.principal = membership.team join shared.port sharedPort
            where membership.person = :person and shared.standing = false
              and shared.holderKind = io.fondaco.access.holder.HolderKind.TEAM
            """;

    private static final String OPEN = """
            select distinct port.product.id from OutputPort port
            where port.removed = false and port.object.catalog in %s and port.product.id in %s
            """;

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

    /**
     * What is asked once for a list of any length.
     *
     * @param states how the person stands to all that they asked for or could read at some time
     * @param openCatalogs catalogs for which Trino keeps no grants
     */
    public record Touched(Map<UUID, ListedAccess> states, Set<CatalogName> openCatalogs) {

        public Touched {
            states = Map.copyOf(states);
            openCatalogs = Set.copyOf(openCatalogs);
        }
    }

    /** What this person has to do with any products, without what comes from owning them. */
    public Touched touchedBy(Person person) {
        Set<UUID> ids = Set.copyOf(database.createQuery(TOUCHED, UUID.class)
                .setParameter("person", person.name())
                .getResultList());
        return new Touched(closely(person, ids), catalogs.withoutGrants());
    }

    /**
     * The state of each of these products.
     *
     * @param owned those of them that the person owns
     */
    public Map<UUID, ListedAccess> of(Person person, Set<UUID> ids, Set<UUID> owned, Touched touched) {
        Map<UUID, ListedAccess> states = new HashMap<>();
        ids.forEach(id -> states.put(id, touched.states().getOrDefault(id, ListedAccess.of(AccessState.NONE))));
        Set<UUID> untouched = new HashSet<>(ids);
        untouched.removeAll(owned);
        untouched.removeAll(touched.states().keySet());
        whoMayAsk.of(person, untouched).forEach((id, asking) -> states.put(id, ListedAccess.of(asking.state())));
        owned.forEach(id -> states.put(id, ListedAccess.of(AccessState.OWNER)));
        states.putAll(closely(person, open(untouched, touched)));
        return states;
    }

    private Map<UUID, ListedAccess> closely(Person person, Set<UUID> ids) {
        return statuses.of(person, products.byIds(ids)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ListedAccess.of(entry.getValue())));
    }

    private Set<UUID> open(Set<UUID> others, Touched touched) {
        if (others.isEmpty() || touched.openCatalogs().isEmpty()) {
            return Set.of();
        }
        Among catalogNames = Among.of(
                "catalog",
                touched.openCatalogs().stream().map(CatalogName::name).collect(Collectors.toSet()));
        Among among = Among.of("id", others);
        TypedQuery<UUID> query = database.createQuery(OPEN.formatted(catalogNames.list(), among.list()), UUID.class);
        catalogNames.into(query::setParameter);
        among.into(query::setParameter);
        return Set.copyOf(query.getResultList());
    }
}
