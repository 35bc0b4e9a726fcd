package io.fondaco.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands before Trino and passes everything on, except for the one statement that it is told to hold, or to hold up. */
public final class HoldingProxy implements AutoCloseable {

    /** Headers that belong to one connection, and those that would make Trino's answer unreadable here. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "transfer-encoding",
            "upgrade");

    private static final Pattern NEXT = Pattern.compile("\"nextUri\"\\s*:\\s*\"([^\"]+)\"");

    private final URI trino;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile @Nullable Held expected;

    private HoldingProxy(URI trino, HttpServer server) {
        this.trino = trino;
        this.server = server;
    }

    /** Statements in the order in which they must come, the last of which reaches Trino only when it is let go. */
    public static final class Held {

        private final Queue<Predicate<String>> statements;
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private volatile boolean passedOn;

        private Held(List<Predicate<String>> statements) {
            this.statements = new ArrayDeque<>(statements);
        }

        /** Whether the statement came in time, and is held now. */
        public boolean arrivesWithin(long seconds) throws InterruptedException {
            return arrived.await(seconds, TimeUnit.SECONDS);
        }

        /** Closes the connection of who waits for the answer. */
        public void drop() {
            released.countDown();
        }

        /** Passes the statement on to Trino now, whether or not anybody still waits for the answer. */
        public void letGo() {
            passedOn = true;
            released.countDown();
        }

        private synchronized boolean isTheOne(String statement) {
            Predicate<String> next = statements.peek();
            if (next == null || !next.test(statement)) {
                return false;
            }
            statements.remove();
            return statements.isEmpty();
        }

        private boolean isPassedOnInTheEnd() throws InterruptedException {
            arrived.countDown();
            released.await();
            return passedOn;
        }
    }

    /** Listens on a free port until it is closed. */
    public static HoldingProxy before(URI trino) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            HoldingProxy proxy = new HoldingProxy(trino, server);
            server.createContext("/", proxy::pass);
            server.setExecutor(proxy.threads);
            server.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address to give to the driver. */
    public String jdbcUrl() {
        return "jdbc:trino://" + address();
    }

    /** From now on: lets statements pass until these came in this order, and holds the last of them. */
    public Held hold(List<Predicate<String>> statements) {
        Held held = new Held(statements);
        expected = held;
        return held;
    }

    private String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Held held = expected;
            if (held == null || !exchange.getRequestMethod().equals("POST") || !held.isTheOne(body)) {
                answer(exchange, send(request(exchange, body)));
            } else if (held.isPassedOnInTheEnd()) {
                runToItsEnd(send(request(exchange, body)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Trino runs a statement only while somebody asks for its rows; who sent this one has given it up. */
    private void runToItsEnd(HttpResponse<String> answer) throws IOException, InterruptedException {
        HttpResponse<String> last = answer;
        Matcher next = NEXT.matcher(last.body());
        while (next.find()) {
            last = send(HttpRequest.newBuilder(URI.create(next.group(1))).build());
            next = NEXT.matcher(last.body());
        }
    }

    private HttpRequest request(HttpExchange exchange, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(trino.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isPassedOn(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    /** Trino says where its next rows are; the driver is to fetch them here. */
    private void answer(HttpExchange exchange, HttpResponse<String> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (isPassedOn(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = answer.body().replace(trino.getAuthority(), address()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static boolean isPassedOn(String header) {
        return NOT_PASSED_ON.stream().noneMatch(header::equalsIgnoreCase);
    }

    @Override
    public void close() {
        Held held = expected;
        if (held != null) {
            held.drop();
        }
        server.stop(0);
        threads.close();
        client.close();
    }
}
