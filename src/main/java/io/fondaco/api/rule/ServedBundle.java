package io.fondaco.api.rule;

import io.fondaco.access.rule.KnownRights;
import io.fondaco.access.rule.OpaRights;
import io.fondaco.engine.opa.Policy;
import io.fondaco.engine.opa.PolicyBundle;
import io.fondaco.engine.rule.OpaCatalogs;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The bundle of a cluster's policy and rights, on the management port, for an OPA that goes on with it when the portal is
 * down. What this node does not know is not served, and the OPA keeps what it has.
 */
@ApplicationScoped
class ServedBundle {

    private static final String CLUSTER = "cluster";
    private static final String BEARER = "Bearer ";

    /** The bundle that was made last. */
    private record Made(String hash, PolicyBundle bundle) {}

    private final OpaCatalogs catalogs;
    private final OpaRights rights;
    private final OpaToken token;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    ServedBundle(OpaCatalogs catalogs, OpaRights rights, OpaToken token) {
        this.catalogs = catalogs;
        this.rights = rights;
        this.token = token;
    }

    void register(@Observes ManagementInterface management) {
        management
                .router()
                .route(HttpMethod.GET, "/opa/:" + CLUSTER + "/bundle.tar.gz")
                .blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext context) {
        String cluster = context.pathParam(CLUSTER);
        if (!token.opens(cluster, bearer(context.request().getHeader("Authorization")))) {
            context.response().setStatusCode(404).end();
            return;
        }
        Optional<KnownRights> known = rights.known(cluster);
        if (known.isEmpty()) {
            context.response().setStatusCode(503).putHeader("Retry-After", "1").end();
            return;
        }
        PolicyBundle bundle = bundle(cluster, known.get());
        String tag = '"' + bundle.revision() + '"';
        context.response().putHeader("ETag", tag).putHeader("Cache-Control", "no-cache");
        if (tag.equals(context.request().getHeader("If-None-Match"))) {
            context.response().setStatusCode(304).end();
        } else {
            context.response().putHeader("Content-Type", "application/gzip").end(Buffer.buffer(bundle.bytes()));
        }
    }

    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
    }

    private PolicyBundle bundle(String cluster, KnownRights known) {
        return made.compute(
                        cluster,
                        (key, last) -> last != null && last.hash().equals(known.hash())
                                ? last
                                : new Made(known.hash(), PolicyBundle.of(Policy.of(cluster, catalogs), known.held())))
                .bundle();
    }
}
