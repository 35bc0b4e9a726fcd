package io.fondaco.engine;

import io.fondaco.engine.name.QualifiedName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Trino clusters of this installation, by name. */
@Singleton
public class Clusters {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private static final String TOO_SHORT =
            "%s is %d s, but a statement in cluster “%s” and its read-back may take %d s:"
                    + " give a longer lease or a shorter statement-timeout.";

    private final Map<String, Engine> engines;

    @Inject
    Clusters(TrinoConfig config) {
        this(engines(config));
    }

    /** Exactly these. */
    public Clusters(Map<String, Engine> engines) {
        this.engines = new TreeMap<>(engines);
    }

    private static Map<String, Engine> engines(TrinoConfig config) {
        if (config.clusters().containsKey(QualifiedName.MAIN_CLUSTER)) {
            throw new IllegalArgumentException(
                    "fondaco.engine.clusters names a cluster “main”: its settings are those of fondaco.engine itself.");
        }
        Map<String, Engine> engines = new TreeMap<>();
        config.byName().forEach((name, cluster) -> engines.put(checked(name), new TrinoEngine(name, cluster)));
        return engines;
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("fondaco.engine.clusters names a cluster “" + name
                    + "”: use small letters, digits and hyphens, 63 at most.");
        }
        return name;
    }

    /** All names, in order. */
    public Set<String> names() {
        return engines.keySet();
    }

    /** The cluster of that name; {@link EngineError.Kind#MISSING} where none is configured. */
    public Engine of(String cluster) {
        Engine engine = engines.get(cluster);
        if (engine == null) {
            throw new EngineError(EngineError.Kind.MISSING, "No Trino cluster “" + cluster + "” is configured.");
        }
        return engine;
    }

    /**
     * A lease that ends before so many statements are given up would let two workers have one row.
     *
     * @param setting what the lease is called in the configuration
     */
    public void checkLease(String setting, Duration lease, int statements) {
        engines.forEach((name, engine) -> {
            Duration needed = engine.patience().multipliedBy(statements);
            if (lease.compareTo(needed) <= 0) {
                throw new IllegalStateException(
                        TOO_SHORT.formatted(setting, lease.toSeconds(), name, needed.toSeconds()));
            }
        });
    }

    /** Those that do not answer now, in order; asked one after the other. */
    public Set<String> silent() {
        return engines.entrySet().stream()
                .filter(entry -> !entry.getValue().answers())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
