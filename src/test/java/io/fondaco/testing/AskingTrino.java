package io.fondaco.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fondaco.dev.TrinoServer;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A real Trino beside the one of the run, which asks the portal by its OPA plugin, and what stands between: it keeps the
 * bodies, and can be as silent as a portal that is down.
 */
public final class AskingTrino implements AutoCloseable {

    /** What it knows, so that the portal answers. */
    public static final String SECRET = "token-of-the-asking-trino";

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    /** One question that was passed on. */
    public record Asked(String path, String body, String answer) {}

    private final URI portal;
    private final TrinoServer trino;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, String> instead = new ConcurrentHashMap<>();
    private volatile boolean down;

    private AskingTrino(URI portal, HttpServer server) {
        this.portal = portal;
        this.server = server;
        this.trino = TrinoForTests.asking(properties());
    }

    /** Starts both; the portal's management port must answer by now. */
    public static AskingTrino start(URI portal) {
        try {
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), TestPorts.decisions()), 0);
            AskingTrino asking = new AskingTrino(portal, server);
            server.createContext("/", asking::pass);
            server.setExecutor(asking.threads);
            server.start();
            asking.trino.stop();
            asking.trino.start(PATIENCE, System.out::println);
            return asking;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address for the driver, also before it runs. */
    public static String jdbcUrl() {
        return "jdbc:trino://127.0.0.1:" + TestPorts.askingTrino();
    }

    private static String properties() {
        String uri = "http://127.0.0.1:" + TestPorts.decisions() + "/opa/main/" + SECRET;
        return """
                access-control.name=opa
                opa.policy.uri=%1$s/allow
                opa.policy.batched-uri=%1$s/batch
                opa.policy.row-filters-uri=%1$s/row-filters
                opa.policy.batch-column-masking-uri=%1$s/batch-column-masks
                """.formatted(uri);
    }

    /** A session of anybody. */
    public static TrinoSession as(String user) {
        return TrinoSession.open(
                TrinoAccount.of(jdbcUrl(), user, "integration-test").withStatementTimeout(Duration.ofMinutes(2)));
    }

    /** From now on nobody answers, or somebody does again. */
    public void down(boolean isDown) {
        down = isDown;
    }

    /** What is answered to such a question from now on, instead of asking the portal. */
    public void answer(String question, String answer) {
        instead.put(question, answer);
    }

    /** What was asked since this was called last. */
    public List<Asked> asked() {
        List<Asked> all = List.copyOf(asked);
        asked.clear();
        instead.clear();
        return all;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (down) {
                return;
            }
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(portal.resolve(path))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String said = instead.getOrDefault(path.substring(path.lastIndexOf('/') + 1), answer.body());
            asked.add(new Asked(path, new String(body, StandardCharsets.UTF_8), said));
            byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        trino.stop();
        server.stop(0);
        threads.close();
        client.close();
    }
}
