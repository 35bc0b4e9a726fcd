package io.fondaco.export.atlas;

import io.fondaco.engine.name.QualifiedName;
import java.util.regex.Pattern;

/**
 * Qualified names as Atlas's own extractor for Trino makes them, {@code catalog.schema.table.column@instance}; a part
 * that is not plain stands in quotes, so that no two things share a name.
 */
final class AtlasNames {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_$-]+");

    private AtlasNames() {}

    static String instance(QualifiedName object) {
        return object.cluster();
    }

    static String catalog(QualifiedName object) {
        return part(object.catalog()) + "@" + object.cluster();
    }

    static String schema(QualifiedName object) {
        return part(object.catalog()) + "." + part(object.schema()) + "@" + object.cluster();
    }

    static String table(QualifiedName object) {
        return inTable(object) + "@" + object.cluster();
    }

    static String column(QualifiedName object, String column) {
        return inTable(object) + "." + part(column) + "@" + object.cluster();
    }

    /** Of what makes a table or column of this qualified name. */
    static String process(String made) {
        return "lineage:" + made;
    }

    /** Atlas takes what begins with a hyphen for an id of this one call. */
    static String guid(String qualifiedName) {
        return "-" + qualifiedName;
    }

    private static String inTable(QualifiedName object) {
        return part(object.catalog()) + "." + part(object.schema()) + "." + part(object.object());
    }

    private static String part(String name) {
        return PLAIN.matcher(name).matches() ? name : QualifiedName.quoted(name);
    }
}
