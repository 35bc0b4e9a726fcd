package io.fondaco.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers of pages that are more than a plain 200: another status, or a fragment instead of the page. */
public class Html {

    private static final String FRAGMENT = "HX-Request";

    private Html() {}

    /** The page with this status, drawn at once, while the database is at hand. */
    public static Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.VARY, FRAGMENT)
                .entity(page.render())
                .build();
    }

    /** The page. */
    public static Response ok(TemplateInstance page) {
        return answer(200, page);
    }

    /** Goes on to the page of this path. */
    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
