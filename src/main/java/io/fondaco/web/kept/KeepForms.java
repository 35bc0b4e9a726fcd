package io.fondaco.web.kept;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a form whose session has ended, and leads to the page that shows it again, which asks to sign in first. Without
 * this, what was typed would be lost on the way to the identity provider.
 */
@ApplicationScoped
class KeepForms {

    /** After Quarkus knows how to find out who calls, and before it sends who is nobody to sign in. */
    private static final int BETWEEN_IDENTITY_AND_PERMISSION = 150;

    private static final int LONGEST = 32 * 1024;
    private static final Pattern ASKING =
            Pattern.compile("/products/[^/]+/[^/]+/request|/requests/[^/]+/change|/basket");
    private static final Pattern ANSWERING = Pattern.compile("(/requests/[^/]+)/(decision|question|answer)");

    private final KeptCookie kept;

    KeepForms(KeptCookie kept) {
        this.kept = kept;
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, BETWEEN_IDENTITY_AND_PERMISSION);
    }

    private void look(RoutingContext context) {
        Optional<String> page = page(context.request());
        if (page.isEmpty()) {
            context.next();
            return;
        }
        @Nullable Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(context, null);
        if (identity == null) {
            keep(context, page.get());
            return;
        }
        identity.subscribe()
                .with(
                        who -> {
                            if (who == null || who.isAnonymous()) {
                                keep(context, page.get());
                            } else {
                                context.next();
                            }
                        },
                        _ -> keep(context, page.get()));
    }

    /** Where a form of these is shown again; empty for all that is none of them. */
    private static Optional<String> page(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        if (request.method() != HttpMethod.POST
                || type == null
                || !type.startsWith("application/x-www-form-urlencoded")) {
            return Optional.empty();
        }
        Matcher answering = ANSWERING.matcher(request.path());
        if (answering.matches()) {
            return Optional.of(answering.group(1));
        }
        return ASKING.matcher(request.path()).matches() ? Optional.of(request.path()) : Optional.empty();
    }

    private void keep(RoutingContext context, String page) {
        if (tooLong(context.request())) {
            lead(context, page);
            return;
        }
        Future<Buffer> body = context.request().body();
        // Quarkus holds it back until somebody reads.
        context.request().resume();
        body.onComplete(read -> {
            if (read.succeeded()) {
                kept.keep(context, read.result().toString());
            }
            lead(context, page);
        });
    }

    private static boolean tooLong(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,9}") || Integer.parseInt(length) > LONGEST;
    }

    /** A script can't follow to the identity provider, so it is told to open the page. */
    private static void lead(RoutingContext context, String page) {
        if ("true".equals(context.request().getHeader("HX-Request"))) {
            context.response().setStatusCode(401).putHeader("HX-Redirect", page).end();
        } else {
            context.response().setStatusCode(303).putHeader("Location", page).end();
        }
    }
}
