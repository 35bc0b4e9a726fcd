package io.fondaco.access.grant;

import io.fondaco.access.grant.UnmanagedGrants.Holding;
import io.fondaco.access.rule.Enforcers;
import io.fondaco.engine.Held;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.harvest.Catalogs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final int MOST_PROBES = 200;

    /** A grant as it was last seen in Trino, which is as it is wanted. */
    record Settled(UUID id, Holding holding, PortalPrivileges own) {}

    /** What one catalog should hold: the settled grants, the portal's part of each grant, the objects of products. */
    record OfCatalog(List<Settled> settled, Map<Holding, PortalPrivileges> own, Set<QualifiedName> objects) {

        private static final PortalPrivileges NONE = new PortalPrivileges(Held.NOTHING, Held.NOTHING, Set.of());

        /** What somebody holds besides the portal's part of it. */
        Held beyond(Holding holding, Held held) {
            return own.getOrDefault(holding, NONE).beyond(held);
        }

        /** Who is settled on what. */
        Map<QualifiedName, Set<String>> readers() {
            return settled.stream()
                    .map(Settled::holding)
                    .collect(Collectors.groupingBy(
                            Holding::object,
                            Collectors.mapping(holding -> holding.grantee().name(), Collectors.toSet())));
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
    private final Enforcers enforcers;

    ExpectedGrants(Grants grants, OutputPorts ports, Catalogs catalogs, Enforcers enforcers) {
        this.grants = grants;
        this.ports = ports;
        this.catalogs = catalogs;
        this.enforcers = enforcers;
    }

    Map<CatalogName, OfCatalog> byCatalog() {
        Map<CatalogName, OfCatalog> byCatalog = new TreeMap<>();
        List<Grant> all = grants.listAll();
        Set<UUID> lookedAt = probed(all);
        for (Grant grant : all) {
            OfCatalog expected = of(byCatalog, grant.object());
            Holding holding = new Holding(grant.object(), Grantee.user(grant.principal()));
            expected.own().put(holding, grant.ownPart());
            boolean look = !enforcers.byRules(grant.object().inCatalog()) || lookedAt.contains(grant.id());
            if (grant.state() == GrantState.VERIFIED && look) {
                expected.settled().add(new Settled(grant.id(), holding, grant.ownPart()));
            }
        }
        ports.current().stream()
                .map(OutputPort::object)
                .filter(object -> catalogs.keepsGrants(object.inCatalog()).orElse(false))
                .forEach(object -> of(byCatalog, object).objects().add(object));
        return byCatalog;
    }

    /** A look in somebody's name is a query for each grant: those looked at longest ago, and not all at once. */
    private Set<UUID> probed(List<Grant> all) {
        return all.stream()
                .filter(grant -> grant.state() == GrantState.VERIFIED
                        && enforcers.byRules(grant.object().inCatalog()))
                .sorted(Comparator.comparing(grant -> grant.observedAt().orElse(Instant.EPOCH)))
                .limit(MOST_PROBES)
                .map(Grant::id)
                .collect(Collectors.toSet());
    }

    private static OfCatalog of(Map<CatalogName, OfCatalog> byCatalog, QualifiedName object) {
        return byCatalog.computeIfAbsent(
                object.inCatalog(), key -> new OfCatalog(new ArrayList<>(), new HashMap<>(), new HashSet<>()));
    }
}
