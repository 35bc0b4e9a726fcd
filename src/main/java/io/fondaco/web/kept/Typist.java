package io.fondaco.web.kept;

import io.fondaco.common.Sha256;
import io.fondaco.http.BrowserCookies;
import io.fondaco.identity.Person;
import io.fondaco.web.TopBar;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Who was last signed in in this browser, in a cookie: of a form that is sent when the session has ended nothing else tells
 * who typed it. The cookie holds no name, and gives nobody anything.
 */
@ApplicationScoped
public class Typist {

    private static final String NAME = "fondaco-typist";
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final int LENGTH = 16;

    private final TopBar topBar;
    private final BrowserCookies cookies;

    Typist(TopBar topBar, BrowserCookies cookies) {
        this.topBar = topBar;
        this.cookies = cookies;
    }

    /** Noted with every page that somebody else sees than the one before. */
    @ServerResponseFilter
    public void note(ContainerResponseContext response) {
        if (!MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())) {
            return;
        }
        Optional.ofNullable(topBar.person())
                .map(Typist::of)
                .filter(typist -> cookies.read(NAME).filter(typist::equals).isEmpty())
                .ifPresent(typist -> cookies.keep(NAME, typist, A_WEEK));
    }

    /** What the cookie says of this person. */
    static String of(Person person) {
        return Sha256.hex(person.name()).substring(0, LENGTH);
    }

    /** Who it was last; empty where the browser does not say. */
    static String last(RoutingContext context) {
        Cookie cookie = context.request().getCookie(NAME);
        return cookie != null && cookie.getValue().matches("[0-9a-f]{%d}".formatted(LENGTH)) ? cookie.getValue() : "";
    }
}
