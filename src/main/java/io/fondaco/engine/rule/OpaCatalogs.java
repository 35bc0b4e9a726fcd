package io.fondaco.engine.rule;

import io.fondaco.engine.TrinoConfig;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.rule.OpaConfig.ClusterOpa;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The catalogs that are given to the portal, so that its answers to Trino's OPA plugin say who reads them. */
@ApplicationScoped
public class OpaCatalogs {

    private static final String PREFIX = "fondaco.access.opa.";

    /** It stands in an address, and nobody may guess it. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,200}");

    private final OpaConfig config;
    private final RulesConfig files;
    private final TrinoConfig trino;

    OpaCatalogs(OpaConfig config, RulesConfig files, TrinoConfig trino) {
        this.config = config;
        this.files = files;
        this.trino = trino;
    }

    /** A setting that could never work, or would protect nothing, stops the start. */
    void check(@Observes StartupEvent event) {
        config.clusters().forEach(this::check);
    }

    private void check(String cluster, ClusterOpa opa) {
        String key = PREFIX + cluster;
        demand(trino.byName().containsKey(cluster), key + " is set, but no Trino cluster has that name.");
        demand(
                opa.catalogs().stream()
                        .allMatch(name -> name.equals(name.strip().toLowerCase(Locale.ROOT))),
                key + ".catalogs must be names as Trino has them, in lower case.");
        demand(!opa.catalogs().contains("system"), key + ".catalogs names “system”: Trino itself decides on it.");
        demand(
                TOKEN.matcher(opa.token()).matches(),
                key + ".token must be 16 to 200 letters, digits, hyphens or underscores: it stands in an address.");
        demand(isSome(opa.refresh()), key + ".refresh must be more than nothing.");
        demand(isSome(opa.trust()), key + ".trust must be more than nothing.");
        Optional.ofNullable(files.clusters().get(cluster))
                .ifPresent(rules -> opa.catalogs().stream()
                        .filter(rules.catalogs()::contains)
                        .findFirst()
                        .ifPresent(twice -> demand(
                                false,
                                "The catalog %s of cluster %s is given twice: in fondaco.access.rules and in fondaco.access.opa."
                                        .formatted(twice, cluster))));
    }

    private static boolean isSome(Duration time) {
        return !time.isNegative() && !time.isZero();
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Whether answers of the portal's say who reads this catalog. */
    public boolean contains(CatalogName catalog) {
        ClusterOpa opa = config.clusters().get(catalog.cluster());
        return opa != null && opa.catalogs().contains(catalog.name());
    }

    /** The clusters that have such catalogs, in order. */
    public Set<String> clusters() {
        return new TreeSet<>(config.clusters().keySet());
    }

    /** The settings of one cluster; empty where the portal decides nothing of it. */
    public Optional<ClusterOpa> of(String cluster) {
        return Optional.ofNullable(config.clusters().get(cluster));
    }

    /** The portal's own user in this cluster. */
    public String portal(String cluster) {
        return trino.byName().get(cluster).user();
    }

    /** Who may do anything in these catalogs of the cluster, in order: the portal's own user, and those configured. */
    public Set<String> unbound(String cluster) {
        Set<String> users = new TreeSet<>(Set.of(portal(cluster)));
        of(cluster).flatMap(ClusterOpa::unbound).ifPresent(users::addAll);
        return users;
    }
}
