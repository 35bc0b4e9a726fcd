package io.fondaco.http;

import io.fondaco.identity.session.ProviderOrigins;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Headers that every answer carries. What does not say that it may be kept is kept by nobody, so that nothing is left
 * in a browser after signing out. The content security policy is built at run time: browsers check redirects
 * after a form post, so {@code form-action} must name the identity provider's origins.
 */
@ApplicationScoped
class SecurityHeaders {

    private static final int FIRST = 2000;
    private static final int QUARKUS_SIGN_IN_NEEDED = 499;
    private static final int NO_CONTENT = 204;
    private static final String COUNT = "/notifications/count";

    /** The policy that names these origins. */
    private record Policy(Set<String> origins, String text) {}

    private final ProviderOrigins origins;

    private volatile Policy last = new Policy(Set.of(), policy(""));

    SecurityHeaders(ProviderOrigins origins) {
        this.origins = origins;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> {
            HttpServerResponse response = context.response();
            if (!context.request().path().startsWith("/q/")) {
                response.putHeader("Content-Security-Policy", policy());
            }
            response.putHeader("X-Content-Type-Options", "nosniff");
            response.putHeader("Referrer-Policy", "same-origin");
            if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
                response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            if (response.getStatusCode() == QUARKUS_SIGN_IN_NEEDED) {
                askForSignIn(context, response);
            }
        });
        context.next();
    }

    /**
     * A fragment can't follow a redirect to the provider: htmx is told to load the page anew. Not so for the number
     * beside the bell, which is asked for by itself: it would take away what somebody is writing.
     */
    private static void askForSignIn(RoutingContext context, HttpServerResponse response) {
        if (context.request().path().equals(COUNT)) {
            response.setStatusCode(NO_CONTENT);
            return;
        }
        String page = context.request().getHeader("HX-Current-URL");
        response.setStatusCode(401);
        response.putHeader("HX-Redirect", page == null ? "/" : page);
    }

    private String policy() {
        Set<String> named = origins.get();
        Policy known = last;
        if (!known.origins().equals(named)) {
            known = new Policy(named, policy(String.join(" ", named)));
            last = known;
        }
        return known.text();
    }

    private static String policy(String forms) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; form-action 'self'" + (forms.isEmpty() ? "" : " " + forms)
                + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
