package io.fondaco.web;

import io.fondaco.http.BrowserCookies;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/**
 * How this browser shows the portal. It is kept in cookies and not with the person: a theme belongs to a screen, and
 * the server writes it into the page, so that nothing flashes.
 */
@Named("appearance")
@RequestScoped
public class Appearance {

    private static final String THEME = "fondaco-theme";
    private static final String KEYS = "fondaco-keys";
    private static final String OFF = "off";
    private static final Duration KEPT = Duration.ofDays(365);

    private final RoutingContext context;
    private final BrowserCookies cookies;

    Appearance(RoutingContext context, BrowserCookies cookies) {
        this.context = context;
        this.cookies = cookies;
    }

    /** The chosen theme; that of the system where none was chosen. */
    public Theme theme() {
        return cookies.read(THEME).flatMap(Theme::of).orElse(Theme.SYSTEM);
    }

    /** The address of this page, to come back to; that of the settings where it was no page that can be asked for. */
    public String here() {
        HttpServerRequest request = context.request();
        return request.method() == HttpMethod.GET ? request.uri() : "/settings";
    }

    /** What can be chosen. */
    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    /** Whether single keys do something; they can be switched off, since speech input may press them (WCAG 2.1.4). */
    public boolean singleKeys() {
        return cookies.read(KEYS).filter(OFF::equals).isEmpty();
    }

    /** Shows the portal in this theme from now on. */
    public void choose(Theme theme) {
        keep(THEME, theme == Theme.SYSTEM ? "" : theme.code());
    }

    /** Lets single keys do something from now on, or nothing. */
    public void useSingleKeys(boolean use) {
        keep(KEYS, use ? "" : OFF);
    }

    /** What holds by itself needs no cookie. */
    private void keep(String name, String value) {
        if (value.isEmpty()) {
            cookies.forget(name);
        } else {
            cookies.keep(name, value, KEPT);
        }
    }
}
