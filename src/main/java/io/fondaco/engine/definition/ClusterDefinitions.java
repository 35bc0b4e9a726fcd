package io.fondaco.engine.definition;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** The views of every Trino cluster of this installation, by the cluster's name. */
@Singleton
public class ClusterDefinitions {

    private final Map<String, Definitions> byName;

    @Inject
    ClusterDefinitions(TrinoConfig config) {
        this.byName = new TreeMap<>();
        config.byName().forEach((name, cluster) -> byName.put(name, new TrinoDefinitions(TrinoAccount.of(cluster))));
    }

    /** Exactly these. */
    public ClusterDefinitions(Map<String, Definitions> byName) {
        this.byName = new TreeMap<>(byName);
    }

    /** Those of the cluster of that name; {@link EngineError.Kind#MISSING} where none is configured. */
    public Definitions of(String cluster) {
        Definitions definitions = byName.get(cluster);
        if (definitions == null) {
            throw new EngineError(EngineError.Kind.MISSING, "No Trino cluster “" + cluster + "” is configured.");
        }
        return definitions;
    }
}
