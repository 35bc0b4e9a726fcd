package io.fondaco.engine;

import java.io.Serializable;

/** A catalog of one cluster; two clusters may each have a catalog of the same name. */
public record CatalogName(String cluster, String name) implements Comparable<CatalogName>, Serializable {

    /** A catalog of the cluster that has no name of its own. */
    public static CatalogName ofMain(String name) {
        return new CatalogName(Clusters.MAIN, name);
    }

    /** An object in it. */
    QualifiedName object(String schema, String object) {
        return new QualifiedName(cluster, name, schema, object);
    }

    /** {@code catalog}, or {@code cluster:catalog} where it is not in the main cluster. */
    @Override
    public String toString() {
        return Clusters.prefix(cluster) + name;
    }

    @Override
    public int compareTo(CatalogName other) {
        return toString().compareTo(other.toString());
    }
}
