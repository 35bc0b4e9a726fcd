package io.fondaco.export.dcat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names as parts of addresses. */
final class Iri {

    private Iri() {}

    static String part(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
