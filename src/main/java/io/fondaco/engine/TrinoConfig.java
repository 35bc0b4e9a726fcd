package io.fondaco.engine;

import io.fondaco.engine.name.QualifiedName;
import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.TreeMap;

/** How the portal reaches its Trino clusters: the main one, and further ones by name. */
@ConfigMapping(prefix = "fondaco.engine")
public interface TrinoConfig extends ClusterConfig {

    /** Further clusters by the name that contracts call them. */
    Map<String, ClusterConfig> clusters();

    /** Every cluster by its name, the main one among them. */
    default Map<String, ClusterConfig> byName() {
        Map<String, ClusterConfig> all = new TreeMap<>(clusters());
        all.put(QualifiedName.MAIN_CLUSTER, this);
        return all;
    }
}
