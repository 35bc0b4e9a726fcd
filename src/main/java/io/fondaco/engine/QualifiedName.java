package io.fondaco.engine;

import java.util.List;
import java.util.Locale;

/**
 * The full name of a table, view or materialized view in one Trino cluster. Trino keeps these names in lower case, so
 * they are folded here; {@link #sql()} is the one place where such a name becomes SQL.
 */
public record QualifiedName(String cluster, String catalog, String schema, String object)
        implements Comparable<QualifiedName> {

    /** Folds each part to lower case; an empty part is refused, but for the cluster, which then is the main one. */
    public QualifiedName {
        cluster = cluster == null || cluster.isBlank() ? Clusters.MAIN : cluster;
        catalog = part(catalog, "catalog");
        schema = part(schema, "schema");
        object = part(object, "object");
    }

    /** A name in the main cluster. */
    public QualifiedName(String catalog, String schema, String object) {
        this(Clusters.MAIN, catalog, schema, object);
    }

    private static String part(String text, String what) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("A full name needs a " + what);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** Reads {@code catalog.schema.object}, as it stands in product files; the parts hold no dots and no quotes. */
    public static QualifiedName parse(String dotted) {
        List<String> parts = List.of(dotted.split("\\.", -1));
        if (parts.size() != 3) {
            throw new IllegalArgumentException("Expected catalog.schema.object, found: " + dotted);
        }
        return new QualifiedName(parts.get(0), parts.get(1), parts.get(2));
    }

    /** The same name in that cluster. */
    public QualifiedName in(String cluster) {
        return new QualifiedName(cluster, catalog, schema, object);
    }

    /** The catalog it lies in. */
    public CatalogName inCatalog() {
        return new CatalogName(cluster, catalog);
    }

    /** The name as a quoted SQL identifier, for its own cluster. */
    public String sql() {
        return quoted(catalog) + "." + quoted(schema) + "." + quoted(object);
    }

    /** Any identifier (a schema, a column, a principal) as quoted SQL. */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** {@code catalog.schema.object}, for people; {@code cluster:catalog.schema.object} outside the main cluster. */
    @Override
    public String toString() {
        return Clusters.prefix(cluster) + catalog + "." + schema + "." + object;
    }

    @Override
    public int compareTo(QualifiedName other) {
        return toString().compareTo(other.toString());
    }
}
