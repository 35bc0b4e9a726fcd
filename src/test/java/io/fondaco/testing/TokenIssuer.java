package io.fondaco.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** As much of an identity provider as tests need: a discovery document, a public key, signed tokens, and a sign-in that
 * asks nothing. */
public final class TokenIssuer implements AutoCloseable {

    /** The audience that every token names. */
    public static final String AUDIENCE = "fondaco-api";

    private static final String KEY_ID = "test";

    private final RsaJsonWebKey key;
    private final HttpServer server;

    private TokenIssuer(RsaJsonWebKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    /** Listens on a free port until it is closed. */
    public static TokenIssuer start() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(KEY_ID);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TokenIssuer issuer = new TokenIssuer(key, server);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, issuer.discovery()));
            server.createContext(
                    "/keys",
                    exchange -> answer(exchange, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY)));
            server.createContext("/authorize", issuer::authorize);
            server.createContext("/token", issuer::exchangeCode);
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address that a relying party is configured with. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token that says that its bearer is this person, in these groups. */
    public String token(String person, String... groups) {
        return signed(claims(person, Set.of(groups)).audience(AUDIENCE));
    }

    private JwtClaimsBuilder claims(String person, Set<String> groups) {
        return Jwt.issuer(url())
                .subject(person)
                .preferredUserName(person)
                .groups(groups)
                .expiresIn(Duration.ofHours(1));
    }

    private String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(key.getPrivateKey());
    }

    /**
     * Sends the browser back signed in, without a question: as whom its header {@code X-Sign-In-As} names, with groups,
     * such as {@code ada.team-analytics}. The code that the relying party exchanges is that name and its nonce.
     */
    private void authorize(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
            String who = exchange.getRequestHeaders().getFirst("X-Sign-In-As");
            String code = who + "~" + query.getOrDefault("nonce", "");
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            query.get("redirect_uri") + "?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8)
                                    + "&state=" + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(302, -1);
        }
    }

    private void exchangeCode(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String[] code = parameters(body).get("code").split("~", 2);
        String[] names = code[0].split("\\.");
        Set<String> groups = Arrays.stream(names).skip(1).collect(Collectors.toSet());
        JwtClaimsBuilder claims = claims(names[0], groups)
                .audience("fondaco")
                .claim("auth_time", Instant.now().getEpochSecond());
        if (!code[1].isEmpty()) {
            claims.claim("nonce", code[1]);
        }
        String token = signed(claims);
        answer(exchange, """
                {"access_token": "%1$s", "id_token": "%1$s", "token_type": "Bearer", "expires_in": 3600}
                """.formatted(token));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys",
                 "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "end_session_endpoint": "%1$s/logout"}
                """.formatted(url());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
