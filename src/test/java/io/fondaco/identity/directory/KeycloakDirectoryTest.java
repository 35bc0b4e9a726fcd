package io.fondaco.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fondaco.identity.Claims;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that answers wrong, half, late or not at all gives no list; nor does its secret come to light. */
class KeycloakDirectoryTest {

    private static final String SECRET = "very+secret&=";
    private static final String USERS = "/admin/realms/company/users";
    private static final String ADA = "{\"id\":\"1\",\"username\":\"Ada\",\"enabled\":true}";
    private static final String BEN = "{\"id\":\"2\",\"username\":\"ben\",\"enabled\":false}";
    private static final String ZOE = "{\"id\":\"3\",\"username\":\"zoë\",\"enabled\":true}";

    private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        answer("/realms/company/protocol/openid-connect/token", "{\"access_token\":\"t\",\"expires_in\":300}");
        answer(
                "/admin/realms/company/groups",
                "[{\"id\":\"g\",\"name\":\"team-analytics\",\"subGroups\":[{\"id\":\"h\",\"name\":\"team-nested\"}]},"
                        + "{\"id\":\"x\",\"name\":\"my-team-x\"}]");
        answer("/admin/realms/company/groups/g/members", "[" + ADA + "]", "[]");
        answer("/admin/realms/company/groups/h/members", "[" + ADA + "," + BEN + "]", "[]");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void accountsComeWithFoldedNamesAndTheirTeams() {
        answer(USERS, "[" + ADA + "," + BEN + "]", "[]");

        assertThat(directory().accounts())
                .containsExactly(
                        new DirectoryAccount("ada", true, Set.of("team-analytics", "team-nested")),
                        new DirectoryAccount("ben", false, Set.of("team-nested")));
    }

    @Test
    void aListOfSeveralPagesCountsWhenTwoReadingsAgree() {
        answer(
                USERS,
                "[" + ADA + "," + BEN + "]",
                "[]",
                "[" + ADA + "," + BEN + "]",
                "[" + ZOE + "]",
                "[]",
                "[" + ADA + "," + BEN + "]",
                "[" + ZOE + "]",
                "[]");
        assertThat(directory(1).accounts()).extracting(DirectoryAccount::name).containsExactly("ada", "ben", "zoë");
    }

    @Test
    void aListThatGoesOnChangingIsNone() {
        answer(
                USERS,
                "[" + ADA + "," + BEN + "]",
                "[]",
                "[" + ADA + "," + ZOE + "]",
                "[]",
                "[" + ADA + "," + BEN + "]",
                "[]",
                "[" + ADA + "," + ZOE + "]",
                "[]");
        assertFails(directory(1), "changes while it is read");
    }

    @Test
    void aPageThatFailsLeavesNoList() {
        answer(USERS, "[" + ADA + "]", "500");
        assertFails(directory(), "Keycloak answered 500 to /users");

        answer(USERS, "403");
        assertFails(directory(), "Keycloak answered 403 to /users");

        answer(USERS, "[{\"id\":\"1\",\"username\":\"ada\"}]", "[]");
        assertFails(directory(), "enabled");

        answer(USERS, "{\"error\":\"unknown\"}");
        assertFails(directory(), "no list");

        answer(USERS, "<html>");
        assertFails(directory(), "can't be read");
    }

    @Test
    void whoKeepsSilentHoldsNobodyUp() {
        answer(USERS, "silence");
        assertFails(directory(), "did not answer in time");

        server.stop(0);
        assertFails(directory(), "can't be read");
    }

    @Test
    void aWrongSecretIsNamedNowhere() {
        answer("/realms/company/protocol/openid-connect/token", "401");
        assertFails(directory(), "Keycloak answered 401 to the client's sign-in");
        assertThatThrownBy(() -> directory(new Settings(uri("/realms/company"), Optional.empty(), "username", 50))
                        .accounts())
                .hasMessageContaining("client-secret is not set");
        assertThatThrownBy(() -> directory(new Settings(uri("/somewhere"), Optional.of(SECRET), "username", 50))
                        .accounts())
                .hasMessageContaining("no address of a Keycloak realm");
    }

    @Test
    void theNameInTrinoMayBeAnAttribute() {
        answer(
                USERS,
                "[{\"id\":\"1\",\"username\":\"u1\",\"enabled\":true,\"attributes\":{\"trino\":[\"Ada\"]}}," + BEN
                        + "]",
                "[]");
        assertThat(directory(new Settings(uri("/realms/company"), Optional.of(SECRET), "trino", 50))
                        .accounts())
                .extracting(DirectoryAccount::name)
                .containsExactly("ada");
    }

    private static void assertFails(Directory directory, String message) {
        assertThatThrownBy(directory::accounts)
                .isInstanceOf(DirectoryError.class)
                .hasMessageContaining(message)
                .hasNoCause()
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("secret+", "very"));
    }

    private Directory directory() {
        return directory(50);
    }

    private Directory directory(int pageSize) {
        return directory(new Settings(uri("/realms/company"), Optional.of(SECRET), "username", pageSize));
    }

    private static Directory directory(Settings settings) {
        return new KeycloakDirectory(settings, Claims.USUAL, new ObjectMapper(), Clock.systemUTC());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** What comes next at an address; the last answer stays. */
    private void answer(String path, String... bodies) {
        answers.put(path, new ArrayDeque<>(List.of(bodies)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        Queue<String> queue = answers.getOrDefault(exchange.getRequestURI().getPath(), new ArrayDeque<>());
        String body = queue.size() > 1 ? queue.remove() : queue.isEmpty() ? "404" : queue.peek();
        if (body.equals("silence")) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            return;
        }
        boolean refused = body.matches("\\d{3}");
        byte[] bytes = (refused ? "" : body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? Integer.parseInt(body) : 200, refused ? -1 : bytes.length);
        if (!refused) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private record Settings(URI realm, Optional<String> clientSecret, String nameAttribute, int pageSize)
            implements DirectoryConfig {

        @Override
        public Optional<URI> url() {
            return Optional.of(realm);
        }

        @Override
        public String clientId() {
            return "fondaco-directory";
        }

        @Override
        public Duration timeout() {
            return Duration.ofMillis(500);
        }
    }
}
