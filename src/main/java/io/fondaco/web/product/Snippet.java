package io.fondaco.web.product;

import io.fondaco.engine.QualifiedName;

/** How to read the first rows of a dataset. */
public record Snippet(String jdbc, String sql) {

    static Snippet of(String clusterUrl, QualifiedName object) {
        String address = clusterUrl.contains("?") ? clusterUrl.substring(0, clusterUrl.indexOf('?')) : clusterUrl;
        return new Snippet(
                address + "/" + object.catalog() + "/" + object.schema(),
                "SELECT * FROM %s LIMIT 10".formatted(readable(object)));
    }

    private static String readable(QualifiedName object) {
        return plain(object.catalog()) + "." + plain(object.schema()) + "." + plain(object.object());
    }

    private static String plain(String identifier) {
        return identifier.matches("[a-z][a-z0-9_]*") ? identifier : QualifiedName.quoted(identifier);
    }
}
