package io.fondaco.engine.opa;

import io.fondaco.engine.rule.OpaCatalogs;
import io.fondaco.engine.rule.OpaConfig.ClusterOpa;
import io.fondaco.engine.rule.OpaConfig.Others;
import java.util.Set;

/**
 * What is allowed in one cluster besides rights.
 *
 * @param catalogs those that are given to the portal
 * @param unbound who may do anything there, the portal's own user among them
 * @param portal that user
 * @param others what is decided of all else
 * @param inNames whether that user may ask in the names of others
 */
public record Policy(Set<String> catalogs, Set<String> unbound, String portal, Others others, boolean inNames) {

    public Policy {
        catalogs = Set.copyOf(catalogs);
        unbound = Set.copyOf(unbound);
    }

    /** As it is configured for a cluster that asks by Trino's OPA plugin. */
    public static Policy of(String cluster, OpaCatalogs opaCatalogs) {
        ClusterOpa config = opaCatalogs.of(cluster).orElseThrow();
        return new Policy(
                config.catalogs(),
                opaCatalogs.unbound(cluster),
                opaCatalogs.portal(cluster),
                config.others(),
                config.inNames());
    }
}
