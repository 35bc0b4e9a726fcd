package io.fondaco.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses unsafe requests that another site caused: browsers say where a request comes from by
 * {@code Sec-Fetch-Site}, older ones by {@code Origin}. Addresses for machines take no cookie, so no other site can
 * borrow anybody's rights there.
 */
@ApplicationScoped
class CrossSiteFilter {

    private static final int EARLY = 300;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Optional<String> portal;

    CrossSiteFilter(HttpConfig config) {
        this.portal = config.publicUrl().map(url -> url.getScheme() + "://" + url.getAuthority());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method()) || isMachine(request) || isOwn(request)) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end("This request came from another site, so it was not carried out.");
        }
    }

    /** The intake takes nothing but its own token, the API nothing but bearer tokens: neither looks at cookies. */
    private static boolean isMachine(HttpServerRequest request) {
        String path = request.path();
        return path.startsWith("/ingest/") || path.startsWith("/api/");
    }

    private boolean isOwn(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return isSameOrigin(request.getHeader("Origin"), request);
    }

    private boolean isSameOrigin(@Nullable String origin, HttpServerRequest request) {
        if (origin == null || request.authority() == null) {
            return false;
        }
        if (portal.isPresent()) {
            return portal.get().equals(origin);
        }
        try {
            return request.authority().toString().equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
