package io.fondaco.http;

import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;

/** Refuses, before anything else looks at a request, what no browser or program of good will sends. */
@ApplicationScoped
class EarlyRefusals {

    private static final int BEFORE_SIGN_IN = 1000;
    private static final int LINGER_MILLIS = 5_000;
    private static final String SIGN_OUT = "/logout";

    private final HttpConfig config;
    private final Optional<String> host;

    EarlyRefusals(HttpConfig config) {
        this.config = config;
        this.host = config.publicUrl().map(URI::getHost);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_SIGN_IN);
    }

    void register(@Observes ManagementInterface management) {
        management.router().route().order(Integer.MIN_VALUE).handler(context -> {
            noteHeader(context);
            context.next();
        });
    }

    private static void noteHeader(RoutingContext context) {
        ConnectionTime time = ConnectionTime.of(context.request().connection());
        if (time != null) {
            time.begun();
            context.addEndHandler(_ -> time.ended());
        }
    }

    private void check(RoutingContext context) {
        noteHeader(context);
        HttpServerRequest request = context.request();
        Optional<String> refusal = AddressRules.refusal(request.uri());
        if (refusal.isPresent()) {
            answer(context, 400, refusal.get());
        } else if (isForeignHost(request)) {
            answer(context, 400, "This portal does not answer under that name.");
        } else if (isOfUnknownLength(request)) {
            answer(context, 411, "Say how long the body is, in the header Content-Length.");
        } else if (isTooLarge(request)) {
            answer(context, 413, "What was sent is too large.");
        } else if (request.path().equals(SIGN_OUT) && request.method() != HttpMethod.POST) {
            // Also where somebody comes back to after signing in anew.
            context.response().setStatusCode(303).putHeader("Location", "/").end();
        } else {
            limitTime(context);
            context.next();
        }
    }

    /** Trino's event listener may know the portal by a name of its own. */
    private boolean isForeignHost(HttpServerRequest request) {
        if (host.isEmpty() || isIntake(request)) {
            return false;
        }
        HostAndPort named = request.authority();
        return named == null || !host.get().equalsIgnoreCase(named.host());
    }

    /** What has no length passes every bound of it until it was read. */
    private static boolean isOfUnknownLength(HttpServerRequest request) {
        return !isIntake(request)
                && request.getHeader("Content-Length") == null
                && request.headers().contains("Transfer-Encoding");
    }

    private boolean isTooLarge(HttpServerRequest request) {
        return !isIntake(request) && length(request) > largest(request.path());
    }

    private long largest(String path) {
        return (HttpConfig.TAKE_ARCHIVES.contains(path) ? config.largestArchive() : config.largestBody()).asLongValue();
    }

    /** A sender that trickles its body would hold a thread for as long as it likes. */
    private void limitTime(RoutingContext context) {
        HttpServerRequest request = context.request();
        // With HTTP/2 a body needs no header that tells of it.
        boolean hasNone = request.version() != HttpVersion.HTTP_2
                && length(request) == 0
                && !request.headers().contains("Transfer-Encoding");
        if (hasNone) {
            return;
        }
        long timer = context.vertx().setTimer(config.bodyWithin().toMillis(), _ -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
        context.addEndHandler(_ -> context.vertx().cancelTimer(timer));
    }

    private static boolean isIntake(HttpServerRequest request) {
        return request.path().startsWith("/ingest/");
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Drawn without templates and sign-in: nothing of the portal has looked at the request yet. */
    private static void answer(RoutingContext context, int status, String sentence) {
        boolean api = context.request().uri().startsWith("/api/");
        Failure failure = Failure.of(status, "refused", sentence);
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", api ? ErrorMapper.PROBLEM_JSON : "text/html; charset=utf-8")
                .end(api ? problem(failure) : page(failure));
        discardBody(context);
    }

    /** What is still on its way is read for a moment, so that the sender hears the answer. */
    private static void discardBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            request.resume();
            context.vertx().setTimer(LINGER_MILLIS, _ -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    private static String problem(Failure failure) {
        return new JsonObject()
                .put("type", "urn:fondaco:problem:" + failure.code())
                .put("title", failure.title())
                .put("status", failure.status())
                .put("detail", failure.sentence())
                .encode();
    }

    private static String page(Failure failure) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s · Fondaco</title></head>
                <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">Go to Home</a></p></main></body>
                </html>
                """.formatted(failure.title(), failure.sentence());
    }
}
