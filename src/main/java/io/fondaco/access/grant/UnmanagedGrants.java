package io.fondaco.access.grant;

import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was given outside the portal, as the last drift check saw it. */
@ApplicationScoped
public class UnmanagedGrants implements PanacheRepositoryBase<UnmanagedGrant, UUID> {

    /** Whether an object is a product's own, so that its owners decide about what others hold on it. */
    public interface Reach {

        /** Not where the product only offers what somebody else made. */
        boolean covers(DataProduct product, QualifiedName object);
    }

    /** Somebody on something. */
    record Holding(QualifiedName object, Grantee grantee) {}

    /** What concerns a product, by object and principal. */
    public List<UnmanagedGrant> on(DataProduct product) {
        Set<QualifiedName> objects =
                product.ports().stream().map(OutputPort::object).collect(Collectors.toSet());
        Set<String> catalogs = objects.stream().map(QualifiedName::catalog).collect(Collectors.toSet());
        return catalogs.isEmpty()
                ? List.of()
                : list("object.catalog in ?1 order by object.schema, object.object, principal", catalogs).stream()
                        .filter(grant -> objects.contains(grant.object()))
                        .toList();
    }

    /** What these users were seen to hold on these objects besides what agreements give them. */
    public List<UnmanagedGrant> of(Collection<QualifiedName> objects, Collection<String> users) {
        Set<String> names = objects.stream().map(QualifiedName::object).collect(Collectors.toSet());
        return names.isEmpty()
                ? List.of()
                : list("kind = ?1 and object.object in ?2 order by principal", Grantee.Kind.USER, names).stream()
                        .filter(grant -> objects.contains(grant.object()) && users.contains(grant.principal()))
                        .toList();
    }

    /** On how many objects of products this user was seen to hold something without an agreement. */
    public long countOf(String user) {
        return count("kind = ?1 and principal = ?2", Grantee.Kind.USER, user);
    }

    /** Takes over what a check found in one catalog; says how many were not known before. */
    int replace(CatalogName catalog, Map<Holding, Held> found, Instant now) {
        Map<Holding, Held> news = new HashMap<>(found);
        for (UnmanagedGrant known :
                list("object.cluster = ?1 and object.catalog = ?2", catalog.cluster(), catalog.name())) {
            Held held = news.remove(new Holding(known.object(), known.grantee()));
            if (held == null) {
                delete(known);
            } else {
                known.seen(held);
            }
        }
        news.forEach((holding, held) -> insert(holding, held, now));
        return news.size();
    }

    /** Takes over what was seen of one grantee on one object; nothing is seen of what is not there. */
    void note(QualifiedName object, Grantee grantee, Held held, Instant now) {
        Optional<UnmanagedGrant> known = find(
                        "object = ?1 and kind = ?2 and principal = ?3", object, grantee.kind(), grantee.name())
                .firstResultOptional();
        if (held.isEmpty()) {
            known.ifPresent(this::delete);
        } else if (known.isPresent()) {
            known.get().seen(held);
        } else {
            insert(new Holding(object, grantee), held, now);
        }
    }

    /** Another node may see the same at the same moment: then one of the two rows is enough. */
    private void insert(Holding holding, Held held, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into outside_grant (id, cluster, catalog_name, schema_name, object_name, grantee_kind,
                            principal, privileges, passable, first_seen_at)
                        values (:id, :cluster, :catalog, :schema, :object, :kind, :principal, :privileges, :passable, :now)
                        on conflict do nothing
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("cluster", holding.object().cluster())
                .setParameter("catalog", holding.object().catalog())
                .setParameter("schema", holding.object().schema())
                .setParameter("object", holding.object().object())
                .setParameter("kind", holding.grantee().kind().name())
                .setParameter("principal", holding.grantee().name())
                .setParameter("privileges", Privilege.text(held.privileges()))
                .setParameter("passable", Privilege.text(held.passable()))
                .setParameter("now", now)
                .executeUpdate();
    }
}
