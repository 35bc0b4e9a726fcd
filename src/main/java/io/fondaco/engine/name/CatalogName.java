package io.fondaco.engine.name;

import java.io.Serializable;

/** A catalog of one cluster; two clusters may each have a catalog of the same name. */
public record CatalogName(String cluster, String name) implements Comparable<CatalogName>, Serializable {

    /** An object in it. */
    public QualifiedName object(String schema, String object) {
        return new QualifiedName(cluster, name, schema, object);
    }

    /** {@code catalog}, or {@code cluster:catalog} where it is not in the main cluster; in quotes if not plain. */
    @Override
    public String toString() {
        return NameText.of(cluster, name);
    }

    /** Part by part, as they are equal. */
    @Override
    public int compareTo(CatalogName other) {
        int byCluster = cluster.compareTo(other.cluster);
        return byCluster == 0 ? name.compareTo(other.name) : byCluster;
    }
}
