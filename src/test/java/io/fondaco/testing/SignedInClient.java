package io.fondaco.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser's worth of HTTP for measurements: signed in by a {@link TokenIssuer}, with the session's cookie. */
public final class SignedInClient {

    private static final Pattern ASSET = Pattern.compile("href=\"(/assets/[^\"]+\\.css\\?v=[^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;

    private final String portal;
    private final HttpClient http;

    private SignedInClient(String portal, HttpClient http) {
        this.portal = portal;
        this.http = http;
    }

    /** Signs in to the portal at this address. */
    public static SignedInClient signIn(String portal, String person, String... groups) throws IOException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
        SignedInClient client = new SignedInClient(portal, http);
        client.follow(URI.create(portal + "/"), String.join(".", person, String.join(".", groups)));
        return client;
    }

    private void follow(URI start, String who) throws IOException {
        URI address = start;
        for (int redirect = 0; redirect < MOST_REDIRECTS; redirect++) {
            HttpResponse<String> answer = send(
                    HttpRequest.newBuilder(address).header("X-Sign-In-As", who).build());
            if (answer.statusCode() == 200) {
                return;
            }
            URI from = address;
            address = answer.headers()
                    .firstValue("Location")
                    .map(from::resolve)
                    .orElseThrow(() -> new IOException("Not signed in: " + answer.statusCode() + " at " + from));
        }
        throw new IOException("Not signed in after " + MOST_REDIRECTS + " redirects");
    }

    /** One page, as the session's person. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(portal + path)).build());
    }

    /** The address of a file that the portal serves from memory. */
    public String asset() {
        Matcher asset = ASSET.matcher(get("/").body());
        if (!asset.find()) {
            throw new IllegalStateException("The first page names no style.");
        }
        return asset.group(1);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
