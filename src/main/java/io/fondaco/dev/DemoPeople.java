package io.fondaco.dev;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets everybody in the demo company sign in once, with a token of the provider as a program would, so that pages name
 * owners and approvers by their display names from the first look.
 */
final class DemoPeople {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final URI provider;
    private final URI portal;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    DemoPeople(URI provider, URI portal) {
        this.provider = provider;
        this.portal = portal;
    }

    /** Waits until the portal answers, then signs them in, one after the other. */
    void signIn(Set<String> names) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        for (String name : names) {
            HttpRequest request = request(portal.resolve("/api/v1/products?size=1"))
                    .header("Authorization", "Bearer " + token(name))
                    .build();
            while (!isAnswered(request) && Instant.now().isBefore(end)) {
                Thread.sleep(500);
            }
        }
    }

    private boolean isAnswered(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException notThereYet) {
            return false;
        }
    }

    private String token(String name) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=quarkus-app&username=" + name;
        HttpRequest request = request(provider.resolve("/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        Matcher token =
                TOKEN.matcher(http.send(request, BodyHandlers.ofString()).body());
        if (!token.find()) {
            throw new IOException("The identity provider gave no token for " + name);
        }
        return token.group(1);
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(TIMEOUT);
    }
}
