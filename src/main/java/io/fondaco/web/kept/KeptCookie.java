package io.fondaco.web.kept;

import io.fondaco.http.HttpConfig;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The cookie that holds what was typed. */
@ApplicationScoped
class KeptCookie {

    static final String NAME = "fondaco-kept";

    private static final int TEN_MINUTES = 600;

    private final HttpConfig config;

    KeptCookie(HttpConfig config) {
        this.config = config;
    }

    /** Keeps what was sent to the address of this request, if it is short enough. */
    void keep(RoutingContext context, String body) {
        KeptText.small(KeptFields.packed(context.request().path(), body))
                .ifPresent(value -> context.response().addCookie(cookie(context, value, TEN_MINUTES)));
    }

    void forget(RoutingContext context) {
        context.response().addCookie(cookie(context, "", 0));
    }

    private Cookie cookie(RoutingContext context, String value, int seconds) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(config.encrypted() || context.request().isSSL())
                .setMaxAge(seconds);
    }
}
