package io.fondaco.access.status;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.harvest.OpenProducts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What stands between a person and some products at all, in one question: most people never asked for most products, and
 * then nothing needs to be read.
 */
@ApplicationScoped
class Ties {

    private static final String FOUND = """
            select case when exists (select 1 from access_request r where r.requester = :person and r.product in %1$s)
                       then 1 else 0 end,
                   case when exists (select 1 from agreement a join output_port p on p.id = a.port
                           where a.principal = :person and a.holder_kind <> 'TEAM' and p.product in %1$s)
                       or exists (select 1 from person_team m
                           join agreement a on a.principal = m.team and a.holder_kind = 'TEAM'
                           join output_port p on p.id = a.port
                           where m.person = :person and p.product in %1$s)
                       then 1 else 0 end,
                   case when exists (select 1 from approval_policy s where s.product in %1$s) then 1 else 0 end,
                   case when exists (select 1 from catalog_ability c where c.keeps_grants = false) then 1 else 0 end
            """;

    /** How many products one statement names. */
    private static final int AT_ONCE = 1_000;

    /**
     * What there is, for any of the products.
     *
     * @param requests whether the person ever asked
     * @param agreements whether they hold or held an access, or a team of theirs
     * @param policies whether anybody said who may ask and who decides
     * @param openCatalogs whether there are any catalogs for which Trino keeps no grants
     */
    private record Found(boolean requests, boolean agreements, boolean policies, boolean openCatalogs) {}

    /**
     * All of it, by the products' ids.
     *
     * @param held the person's grants, where there are agreements
     * @param open products that lie in catalogs for which Trino keeps no grants
     * @param policies whether anybody said who may ask and who decides
     */
    record Tied(
            Map<UUID, List<AccessRequest>> asked,
            Map<UUID, List<Agreement>> agreed,
            List<Grant> held,
            Set<DataProduct> open,
            boolean policies) {

        List<AccessRequest> asked(DataProduct product) {
            return asked.getOrDefault(product.id(), List.of());
        }

        List<Agreement> agreed(DataProduct product) {
            return agreed.getOrDefault(product.id(), List.of());
        }
    }

    private final EntityManager database;
    private final AccessRequests requests;
    private final Agreements agreements;
    private final Grants grants;
    private final OpenProducts openProducts;

    Ties(
            EntityManager database,
            AccessRequests requests,
            Agreements agreements,
            Grants grants,
            OpenProducts openProducts) {
        this.database = database;
        this.requests = requests;
        this.agreements = agreements;
        this.grants = grants;
        this.openProducts = openProducts;
    }

    /** Between this person and these products. */
    Tied between(Person person, Collection<DataProduct> products) {
        Map<UUID, List<AccessRequest>> asked = new HashMap<>();
        Map<UUID, List<Agreement>> agreed = new HashMap<>();
        boolean policies = false;
        boolean openCatalogs = false;
        for (List<UUID> part : Chunks.of(products.stream().map(DataProduct::id).toList(), AT_ONCE)) {
            Found found = found(person, part);
            policies |= found.policies();
            openCatalogs |= found.openCatalogs();
            if (found.requests()) {
                asked.putAll(requests.of(person, part).stream()
                        .collect(Collectors.groupingBy(
                                request -> request.product().id())));
            }
            if (found.agreements()) {
                agreed.putAll(agreements.of(person, part).stream()
                        .filter(agreement -> !agreement.standing())
                        .collect(Collectors.groupingBy(
                                agreement -> agreement.port().product().id())));
            }
        }
        List<Grant> held = agreed.isEmpty() ? List.of() : grants.of(person.name());
        return new Tied(asked, agreed, held, openCatalogs ? openProducts.among(products) : Set.of(), policies);
    }

    private Found found(Person person, List<UUID> products) {
        Among among = Among.of("product", products);
        Query query = database.createNativeQuery(FOUND.formatted(among.list()), Object[].class)
                .setParameter("person", person.name());
        among.into(query::setParameter);
        Object[] row = (Object[]) query.getSingleResult();
        return new Found(isSet(row[0]), isSet(row[1]), isSet(row[2]), isSet(row[3]));
    }

    private static boolean isSet(Object value) {
        return ((Number) value).intValue() == 1;
    }
}
