package io.fondaco.engine.rule;

import io.fondaco.engine.TrinoConfig;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.rule.RulesConfig.ClusterRules;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogs that are given to the portal, so that rules say who reads them: those of a file, or its answers to Trino's
 * OPA plugin.
 */
@ApplicationScoped
public class RuledCatalogs {

    private static final String PREFIX = "fondaco.access.rules.";

    private final RulesConfig config;
    private final TrinoConfig trino;
    private final OpaCatalogs opaCatalogs;

    RuledCatalogs(RulesConfig config, TrinoConfig trino, OpaCatalogs opaCatalogs) {
        this.config = config;
        this.trino = trino;
        this.opaCatalogs = opaCatalogs;
    }

    /** A setting that could never work stops the start. */
    void check(@Observes StartupEvent event) {
        Set<Path> files = new HashSet<>();
        config.clusters().forEach((cluster, rules) -> check(cluster, rules, files));
    }

    private void check(String cluster, ClusterRules rules, Set<Path> files) {
        String key = PREFIX + cluster;
        demand(trino.byName().containsKey(cluster), key + " is set, but no Trino cluster has that name.");
        demand(!rules.catalogs().contains("system"), key + ".catalogs names “system”: Trino itself decides on it.");
        demand(
                rules.catalogs().stream()
                        .allMatch(name -> name.equals(name.strip().toLowerCase(Locale.ROOT))),
                key + ".catalogs must be names as Trino has them, in lower case.");
        demand(!rules.refresh().isNegative() && !rules.refresh().isZero(), key + ".refresh must be more than nothing.");
        Stream.of(Optional.of(rules.file()), rules.before(), rules.after())
                .flatMap(Optional::stream)
                .map(path -> path.toAbsolutePath().normalize())
                .forEach(path -> demand(
                        files.add(path),
                        "%s: the file %s is named twice in fondaco.access.rules.".formatted(key, path)));
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Whether rules of the portal's say who reads this catalog, of whichever kind. */
    public boolean contains(CatalogName catalog) {
        return byFile(catalog) || opaCatalogs.contains(catalog);
    }

    /** Whether rules of a file say it. */
    public boolean byFile(CatalogName catalog) {
        ClusterRules rules = config.clusters().get(catalog.cluster());
        return rules != null && rules.catalogs().contains(catalog.name());
    }

    /** The clusters that have a file of rules, in order. */
    public Set<String> clusters() {
        return new TreeSet<>(config.clusters().keySet());
    }

    /** The settings of one cluster; empty where the portal writes no rules for it. */
    public Optional<ClusterRules> of(String cluster) {
        return Optional.ofNullable(config.clusters().get(cluster));
    }

    /** Who may do anything in this catalog, which is given to the portal in one of both ways. */
    public Set<String> unbound(CatalogName catalog) {
        return byFile(catalog) ? unbound(catalog.cluster()) : opaCatalogs.unbound(catalog.cluster());
    }

    /** Who may do anything in these catalogs of the cluster, in order: the portal's own user, and those configured. */
    public Set<String> unbound(String cluster) {
        Map<String, ClusterRules> all = config.clusters();
        Set<String> users = all.containsKey(cluster)
                ? all.get(cluster).unbound().orElse(Set.of()).stream().collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
        users.add(trino.byName().get(cluster).user());
        return users;
    }
}
