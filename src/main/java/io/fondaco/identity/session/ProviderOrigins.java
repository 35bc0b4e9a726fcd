package io.fondaco.identity.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * The origins of the identity provider's pages for signing in and out, from its discovery document (OpenID Connect
 * Discovery 1.0, section 4). Asked in the background and kept for ten minutes.
 */
@ApplicationScoped
public class ProviderOrigins {

    private static final Logger LOG = Logger.getLogger(ProviderOrigins.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration PAUSE_AFTER_A_FAILURE = Duration.ofSeconds(10);

    private final Optional<String> server;
    private final ObjectMapper json;
    private final Clock clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Set<String> origins = Set.of();
    private volatile Instant nextAsk = Instant.MIN;

    ProviderOrigins(Config config, ObjectMapper json, Clock clock) {
        this.server = config.getOptionalValue("quarkus.oidc.auth-server-url", String.class);
        this.json = json;
        this.clock = clock;
    }

    /** The origins as last known, such as {@code https://login.example.org}; never waits for the provider. */
    public Set<String> get() {
        if (server.isEmpty()) {
            return Set.of();
        }
        if (origins.isEmpty()) {
            origins = Set.of(origin(server.get()));
        }
        if (clock.instant().isAfter(nextAsk) && asking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("provider-origins").start(() -> ask(server.get()));
        }
        return origins;
    }

    private void ask(String server) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/.well-known/openid-configuration"))
                    .timeout(PATIENCE)
                    .build();
            JsonNode found = json.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            Set<String> known = new TreeSet<>(Set.of(origin(server)));
            for (String endpoint : Set.of("authorization_endpoint", "end_session_endpoint")) {
                if (found.hasNonNull(endpoint)) {
                    known.add(origin(found.get(endpoint).asText()));
                }
            }
            origins = Set.copyOf(known);
            nextAsk = clock.instant().plus(KEPT);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("the identity provider's discovery document can't be read: %s", e.getMessage());
            nextAsk = clock.instant().plus(PAUSE_AFTER_A_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            asking.set(false);
        }
    }

    private static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
