package io.fondaco.web.search;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes a text so that it may stand as a value in an address. */
@TemplateExtension
public class Encoding {

    private Encoding() {}

    /** {@code a+b}: spaces and signs written as addresses need them. */
    public static String inAddress(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
