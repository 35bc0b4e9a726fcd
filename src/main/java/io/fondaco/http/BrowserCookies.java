package io.fondaco.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Optional;

/** What this browser keeps for the pages by itself: small values that no script reads and no other site sends. */
@RequestScoped
public class BrowserCookies {

    private final RoutingContext context;
    private final HttpConfig config;

    BrowserCookies(RoutingContext context, HttpConfig config) {
        this.context = context;
        this.config = config;
    }

    /** What the browser sent under this name, if it is anything. */
    public Optional<String> read(String name) {
        return Optional.ofNullable(context.request().getCookie(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    /** Lets the browser keep this for so long. */
    public void keep(String name, String value, Duration kept) {
        write(name, value, kept);
    }

    /** Lets the browser forget what it keeps under this name. */
    public void forget(String name) {
        write(name, "", Duration.ZERO);
    }

    private void write(String name, String value, Duration kept) {
        context.response().addCookie(cookie(context, config, name, value, kept));
    }

    /** A cookie as all of the portal's are, for who answers before a request is served. */
    public static Cookie cookie(RoutingContext context, HttpConfig config, String name, String value, Duration kept) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(config.encrypted() || context.request().isSSL())
                .setMaxAge(kept.toSeconds());
    }
}
