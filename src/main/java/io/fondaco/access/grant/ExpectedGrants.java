package io.fondaco.access.grant;

import io.fondaco.access.grant.UnmanagedGrants.Holding;
import io.fondaco.engine.Held;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.harvest.Catalogs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Trino should hold, for each catalog. In one short transaction, so that a check reads Trino outside of any.
 */
@ApplicationScoped
class ExpectedGrants {

    /** A grant as it was last seen in Trino, which is as it is wanted. */
    record Settled(UUID id, Holding holding, PortalPrivileges own) {}

    /** What one catalog should hold: the settled grants, the portal's part of each grant, the objects of products. */
    record OfCatalog(List<Settled> settled, Map<Holding, PortalPrivileges> own, Set<QualifiedName> objects) {

        private static final PortalPrivileges NONE = new PortalPrivileges(Set.of(), Set.of(), Set.of());

        /** What somebody holds besides the portal's part of it. */
        Held beyond(Holding holding, Held held) {
            return own.getOrDefault(holding, NONE).beyond(held);
        }

        Set<String> schemas() {
            return Stream.concat(settled.stream().map(each -> each.holding().object()), objects.stream())
                    .map(QualifiedName::schema)
                    .collect(Collectors.toSet());
        }
    }

    private final Grants grants;
    private final OutputPorts ports;
    private final Catalogs catalogs;

    ExpectedGrants(Grants grants, OutputPorts ports, Catalogs catalogs) {
        this.grants = grants;
        this.ports = ports;
        this.catalogs = catalogs;
    }

    Map<CatalogName, OfCatalog> byCatalog() {
        Map<CatalogName, OfCatalog> byCatalog = new TreeMap<>();
        for (Grant grant : grants.listAll()) {
            OfCatalog expected = of(byCatalog, grant.object());
            Holding holding = new Holding(grant.object(), Grantee.user(grant.principal()));
            expected.own().put(holding, grant.ownPart());
            if (grant.state() == GrantState.VERIFIED) {
                expected.settled().add(new Settled(grant.id(), holding, grant.ownPart()));
            }
        }
        ports.current().stream()
                .map(OutputPort::object)
                .filter(object -> catalogs.keepsGrants(object.inCatalog()).orElse(false))
                .forEach(object -> of(byCatalog, object).objects().add(object));
        return byCatalog;
    }

    private static OfCatalog of(Map<CatalogName, OfCatalog> byCatalog, QualifiedName object) {
        return byCatalog.computeIfAbsent(
                object.inCatalog(), key -> new OfCatalog(new ArrayList<>(), new HashMap<>(), new HashSet<>()));
    }
}
