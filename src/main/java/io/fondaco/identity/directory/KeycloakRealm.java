package io.fondaco.identity.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One reading of a Keycloak realm by its admin REST API, with a token by client credentials. */
final class KeycloakRealm implements AutoCloseable {

    private static final int MOST_PAGES = 10_000;
    private static final int READINGS = 4;
    private static final String REALMS = "/realms/";

    private final DirectoryConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final URI realm;
    private final HttpClient http;
    private String token = "";
    private Instant tokenUntil = Instant.MIN;

    KeycloakRealm(DirectoryConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.realm = config.url().orElseThrow();
        if (!realm.toString().contains(REALMS)) {
            throw new DirectoryError("fondaco.identity.directory.url is no address of a Keycloak realm");
        }
        this.http = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    /**
     * The whole of a list that comes in pages. Somebody who is deleted meanwhile moves everybody behind by one place,
     * so a list of several pages counts when two readings of it agree.
     */
    List<JsonNode> list(String path) {
        List<JsonNode> last = pages(path);
        if (last.size() <= config.pageSize()) {
            return last;
        }
        for (int reading = 1; reading < READINGS; reading++) {
            List<JsonNode> next = pages(path);
            if (ids(next).equals(ids(last))) {
                return next;
            }
            last = next;
        }
        throw new DirectoryError("Keycloak's list changes while it is read");
    }

    private List<JsonNode> pages(String path) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode some = get(path + "&first=%d&max=%d".formatted(page * config.pageSize(), config.pageSize()));
            if (some.isEmpty()) {
                return all;
            }
            some.forEach(all::add);
        }
        throw new DirectoryError("Keycloak's list has no end");
    }

    private static Set<String> ids(List<JsonNode> nodes) {
        Set<String> ids = new HashSet<>();
        nodes.forEach(node -> ids.add(text(node, "id")));
        return ids;
    }

    /** What the admin API answers to one question: a list. */
    JsonNode get(String path) {
        if (!tokenUntil.isAfter(clock.instant())) {
            signIn();
        }
        String address = realm.toString().replaceFirst(REALMS, "/admin" + REALMS);
        JsonNode found = answer(
                HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token),
                path.replaceFirst("\\?.*", ""));
        if (!found.isArray()) {
            throw new DirectoryError("Keycloak answered no list");
        }
        return found;
    }

    /** A token is used for half its life, so that none ends on its way. */
    private void signIn() {
        String secret = config.clientSecret()
                .orElseThrow(() -> new DirectoryError("fondaco.identity.directory.client-secret is not set"));
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded(config.clientId()), encoded(secret));
        JsonNode answer = answer(
                HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                "the client's sign-in");
        token = text(answer, "access_token");
        tokenUntil = clock.instant().plusSeconds(answer.path("expires_in").asLong() / 2);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode answer(HttpRequest.Builder request, String about) {
        CompletableFuture<HttpResponse<String>> sent =
                http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        try {
            HttpResponse<String> answer = sent.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new DirectoryError("Keycloak answered %d to %s".formatted(answer.statusCode(), about));
            }
            return json.readTree(answer.body());
        } catch (TimeoutException e) {
            throw new DirectoryError("Keycloak did not answer in time to " + about);
        } catch (ExecutionException | JsonProcessingException e) {
            throw new DirectoryError("Keycloak can't be read: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryError("The reading was stopped");
        } finally {
            sent.cancel(true);
        }
    }

    /** A text that must be there. */
    static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new DirectoryError("Keycloak's answer has no " + field);
        }
        return node.get(field).asText();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
