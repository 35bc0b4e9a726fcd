package io.fondaco.export.amundsen;

import io.fondaco.engine.name.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The keys of Amundsen's nodes, {@code trino://catalog.schema/table/column}: its database is the Trino cluster, its
 * cluster the catalog. What would part a name in two or end a text in a query is written as in a URL.
 */
final class AmundsenKeys {

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789_-$ ";

    private AmundsenKeys() {}

    /** What Amundsen calls the database. */
    static String databaseName(QualifiedName object) {
        return object.cluster().equals(QualifiedName.MAIN_CLUSTER) ? "trino" : "trino_" + safe(object.cluster());
    }

    static String database(QualifiedName object) {
        return "database://" + databaseName(object);
    }

    static String cluster(QualifiedName object) {
        return databaseName(object) + "://" + safe(object.catalog());
    }

    static String schema(QualifiedName object) {
        return cluster(object) + "." + safe(object.schema());
    }

    static String table(QualifiedName object) {
        return schema(object) + "/" + safe(object.object());
    }

    static String column(QualifiedName object, String column) {
        return table(object) + "/" + safe(column);
    }

    /** A person's name, which may be an address; only what would end a text in a query is written otherwise. */
    static String person(String name) {
        return name.replace("\\", "%5C").replace("'", "%27");
    }

    static String description(String key) {
        return key + "/_description";
    }

    /** A name of which nothing is taken for something else. */
    static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xff);
            if (PLAIN.indexOf(Character.toLowerCase(character)) >= 0 && character < 128) {
                safe.append(character);
            } else {
                safe.append('%').append(String.format(Locale.ROOT, "%02X", one & 0xff));
            }
        }
        return safe.toString();
    }
}
