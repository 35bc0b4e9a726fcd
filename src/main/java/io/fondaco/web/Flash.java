package io.fondaco.web;

import io.fondaco.http.HttpConfig;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** One line that says the outcome of a form on the page that follows it. It travels in a cookie for a minute. */
@RequestScoped
public class Flash {

    private static final String NAME = "fondaco-said";
    private static final int A_MINUTE = 60;
    private static final String NOT_DONE = "!";

    /**
     * What is said.
     *
     * @param kind {@code ok} for what was done, {@code warn} for what was not
     */
    public record Said(String kind, String sentence) {

        private static Said of(String kept) {
            return kept.startsWith(NOT_DONE)
                    ? new Said("warn", kept.substring(NOT_DONE.length()))
                    : new Said("ok", kept);
        }
    }

    private final RoutingContext context;
    private final HttpConfig config;

    Flash(RoutingContext context, HttpConfig config) {
        this.context = context;
        this.config = config;
    }

    /** Goes on to a page, which says once what was done. */
    public Response seeOther(String path, String sentence) {
        return keeping(path, sentence);
    }

    /** Goes on to a page, which says once why nothing was done. */
    public Response notDone(String path, String sentence) {
        return keeping(path, NOT_DONE + sentence);
    }

    private Response keeping(String path, String sentence) {
        String value =
                Base64.getUrlEncoder().withoutPadding().encodeToString(sentence.getBytes(StandardCharsets.UTF_8));
        context.response().addCookie(cookie(value, A_MINUTE));
        return Html.seeOther(path);
    }

    /** What the form before this page had to say; it is said once. */
    public Optional<Said> take() {
        Cookie cookie = context.request().getCookie(NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        context.response().addCookie(cookie("", 0));
        try {
            return Optional.of(
                    Said.of(new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cookie cookie(String value, int seconds) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(config.encrypted() || context.request().isSSL())
                .setMaxAge(seconds);
    }
}
