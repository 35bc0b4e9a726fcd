package io.fondaco.access;

import io.fondaco.engine.CatalogName;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was given outside the portal, as the last drift check saw it. */
@ApplicationScoped
public class OutsideGrants implements PanacheRepositoryBase<OutsideGrant, UUID> {

    /** Somebody on something. */
    record Holding(QualifiedName object, String principal) {}

    /** What concerns a product, by object and principal. */
    public List<OutsideGrant> on(DataProduct product) {
        Set<QualifiedName> objects =
                product.ports().stream().map(OutputPort::object).collect(Collectors.toSet());
        Set<String> catalogs = objects.stream().map(QualifiedName::catalog).collect(Collectors.toSet());
        return catalogs.isEmpty()
                ? List.of()
                : list("catalog in ?1 order by schema, object, principal", catalogs).stream()
                        .filter(grant -> objects.contains(grant.object()))
                        .toList();
    }

    /** What this principal was seen to hold on the object without an agreement. */
    Optional<OutsideGrant> of(QualifiedName object, String principal) {
        return find(
                        "cluster = ?1 and catalog = ?2 and schema = ?3 and object = ?4 and principal = ?5",
                        object.cluster(),
                        object.catalog(),
                        object.schema(),
                        object.object(),
                        principal)
                .firstResultOptional();
    }

    /** Takes over what a check found in one catalog; says how many were not known before. */
    int replace(CatalogName catalog, Map<Holding, Set<Privilege>> found, Instant now) {
        Map<Holding, Set<Privilege>> news = new HashMap<>(found);
        for (OutsideGrant known : list("cluster = ?1 and catalog = ?2", catalog.cluster(), catalog.name())) {
            Set<Privilege> held = news.remove(new Holding(known.object(), known.principal()));
            if (held == null) {
                delete(known);
            } else {
                known.seen(held);
            }
        }
        news.forEach((holding, held) -> persist(new OutsideGrant(holding.object(), holding.principal(), held, now)));
        return news.size();
    }
}
