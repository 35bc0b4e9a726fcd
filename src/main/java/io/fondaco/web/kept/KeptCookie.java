package io.fondaco.web.kept;

import io.fondaco.http.BrowserCookies;
import io.fondaco.http.HttpConfig;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The cookie that holds what was typed. */
@ApplicationScoped
class KeptCookie {

    static final String NAME = "fondaco-kept";

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final HttpConfig config;

    KeptCookie(HttpConfig config) {
        this.config = config;
    }

    /** Keeps what was sent to the address of this request, if it is short enough. */
    void keep(RoutingContext context, String body) {
        KeptText.small(KeptFields.packed(context.request().path(), Typist.last(context), body))
                .ifPresent(value -> context.response().addCookie(cookie(context, value, TEN_MINUTES)));
    }

    void forget(RoutingContext context) {
        context.response().addCookie(cookie(context, "", Duration.ZERO));
    }

    private Cookie cookie(RoutingContext context, String value, Duration kept) {
        return BrowserCookies.cookie(context, config, NAME, value, kept);
    }
}
