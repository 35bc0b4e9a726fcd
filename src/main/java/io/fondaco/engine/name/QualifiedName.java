package io.fondaco.engine.name;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.Locale;

/**
 * The full name of a table, view or materialized view in one Trino cluster. Trino keeps these names in lower case, so
 * they are folded here; {@link #sql()} is the one place where such a name becomes SQL. Every table that keeps a full
 * name keeps it in these four columns.
 */
@Embeddable
public record QualifiedName(
        String cluster,
        @Column(name = "catalog_name") String catalog,
        @Column(name = "schema_name") String schema,
        @Column(name = "object_name") String object)
        implements Comparable<QualifiedName> {

    /** The cluster that needs no name: the only one of most installations. */
    public static final String MAIN_CLUSTER = "main";

    private static final String INNER = "__definition";
    private static final String MODE = "__mode_";

    private static final Comparator<QualifiedName> ORDER = Comparator.comparing(QualifiedName::cluster)
            .thenComparing(QualifiedName::catalog)
            .thenComparing(QualifiedName::schema)
            .thenComparing(QualifiedName::object);

    /** Folds each part to lower case; an empty part is refused, but for the cluster, which then is the main one. */
    public QualifiedName {
        cluster = cluster == null || cluster.isBlank() ? MAIN_CLUSTER : cluster;
        catalog = part(catalog, "catalog");
        schema = part(schema, "schema");
        object = part(object, "object");
    }

    /** A name in the main cluster. */
    public QualifiedName(String catalog, String schema, String object) {
        this(MAIN_CLUSTER, catalog, schema, object);
    }

    private static String part(String text, String what) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("A full name needs a " + what);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the name as {@link #toString} prints it: {@code catalog.schema.object}, the cluster before it where it is
     * not the main one, and in quotes what is not plain.
     */
    public static QualifiedName parse(String text) {
        NameText.Parsed parsed = NameText.parse(text);
        if (parsed.parts().size() != 3) {
            throw new IllegalArgumentException("Expected catalog.schema.object, found: " + text);
        }
        return new QualifiedName(
                parsed.cluster() == null ? MAIN_CLUSTER : parsed.cluster(),
                parsed.parts().get(0),
                parsed.parts().get(1),
                parsed.parts().get(2));
    }

    /** The catalog it lies in. */
    public CatalogName inCatalog() {
        return new CatalogName(cluster, catalog);
    }

    /** The object with the query of a view that the portal makes in two layers; readers know only this one. */
    public QualifiedName inner() {
        return new QualifiedName(cluster, catalog, schema, object + INNER);
    }

    /** The object by which readers know this one: of an inner object the one before it, else itself. */
    public QualifiedName outer() {
        return namesInner() && object.length() > INNER.length()
                ? new QualifiedName(cluster, catalog, schema, object.substring(0, object.length() - INNER.length()))
                : this;
    }

    /** Whether it is such an object, which no list shows. */
    public boolean namesInner() {
        return object.endsWith(INNER);
    }

    /** The view of that mode of this object, in a schema of the same cluster. */
    public QualifiedName mode(String inCatalog, String inSchema, String mode) {
        return new QualifiedName(cluster, inCatalog, inSchema, object + MODE + mode);
    }

    /** Whether it is a view of a mode, or the inner one of such a view. */
    public boolean namesMode() {
        return object.contains(MODE);
    }

    /** Whether it is a view of a mode of an object of that name, wherever that one lies. */
    public boolean namesModeOf(String name) {
        return object.startsWith(name + MODE);
    }

    /** Whether the portal made it behind or beside another object, so that to everybody it is that one. */
    public boolean namesHidden() {
        return namesInner() || namesMode();
    }

    /** The name as a quoted SQL identifier, for its own cluster. */
    public String sql() {
        return quoted(catalog) + "." + quoted(schema) + "." + quoted(object);
    }

    /** Any identifier (a schema, a column, a principal) as quoted SQL. */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** A text as a literal of SQL, where a statement takes no parameter. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The schema it lies in, printed like the whole name. */
    public String place() {
        return NameText.of(cluster, catalog, schema);
    }

    /**
     * {@code catalog.schema.object}, {@code cluster:catalog.schema.object} outside the main cluster; a part that is not
     * plain stands in quotes. The only text form of a name: no two names share one, and {@link #parse} reads it.
     */
    @Override
    public String toString() {
        return NameText.of(cluster, catalog, schema, object);
    }

    /** Part by part, as names are equal: a text could make one of two names. */
    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }
}
