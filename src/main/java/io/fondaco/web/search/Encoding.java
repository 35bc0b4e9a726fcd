package io.fondaco.web.search;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes a text so that it may stand as a value in an address. */
@TemplateExtension
class Encoding {

    private Encoding() {}

    static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
