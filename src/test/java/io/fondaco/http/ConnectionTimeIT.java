package io.fondaco.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.PortalProcess;
import io.fondaco.testing.RawCall;
import io.fondaco.testing.TokenIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections of the packaged portal whose sender takes its time. */
class ConnectionTimeIT {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration FAR_BEYOND = Duration.ofSeconds(20);
    private static final int MANY = 40;
    private static final String RESOURCES = "src/main/resources/META-INF/resources";
    private static final String CHARTS = "/vendor/echarts-6.1.0.min.js";
    private static final String ICON = "/favicon.svg";

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;
    private static TokenIssuer issuer;
    private static PortalProcess portal;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        issuer = TokenIssuer.start();
        portal = new PortalProcess(settings());
        portal.start();
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
        issuer.close();
        postgres.close();
    }

    @Test
    void aHeaderThatArrivesByteByByteIsNotAwaitedForEver() throws Exception {
        Instant begin = Instant.now();
        try (Socket socket = connect()) {
            send(socket, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
            while (isOpen(socket) && Duration.between(begin, Instant.now()).compareTo(FAR_BEYOND) < 0) {
                send(socket, "a");
            }
        } catch (SocketException closed) {
            // What the test is about.
        }
        assertThat(Duration.between(begin, Instant.now()))
                .isBetween(LIMIT.minusMillis(100), FAR_BEYOND.minusSeconds(1));
    }

    @Test
    void aConnectionWithoutAnyRequestIsClosed() throws Exception {
        try (Socket socket = connect()) {
            socket.setSoTimeout((int) FAR_BEYOND.toMillis());
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aConnectionThatIsUsedStaysOpen() throws Exception {
        try (Socket socket = connect()) {
            for (int request = 0; request < 3; request++) {
                send(socket, "HEAD " + ICON + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
                assertThat(RawCall.head(socket.getInputStream())).startsWith("HTTP/1.1 200");
                Thread.sleep(LIMIT.multipliedBy(2).dividedBy(3));
            }
        }
    }

    @Test
    void anAnswerThatNobodyTakesIsNotHeldForEver() throws Exception {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            URI root = URI.create(portal.url());
            socket.connect(new InetSocketAddress(root.getHost(), root.getPort()));
            send(socket, ("GET " + CHARTS + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").repeat(MANY));
            Thread.sleep(LIMIT.multipliedBy(3));

            assertThat(rest(socket)).isLessThan(MANY * Files.size(Path.of(RESOURCES, CHARTS)));
        }
    }

    private static long rest(Socket socket) throws IOException {
        socket.setSoTimeout((int) FAR_BEYOND.toMillis());
        byte[] part = new byte[64 * 1024];
        long bytes = 0;
        try {
            for (int read = socket.getInputStream().read(part);
                    read >= 0;
                    read = socket.getInputStream().read(part)) {
                bytes += read;
            }
        } catch (SocketException reset) {
            // Closed with bytes still on their way.
        }
        return bytes;
    }

    private static Socket connect() throws IOException {
        URI root = URI.create(portal.url());
        return new Socket(root.getHost(), root.getPort());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isOpen(Socket socket) throws IOException {
        socket.setSoTimeout(200);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException nothingYet) {
            return true;
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = PortalProcess.settings(postgres, issuer, folder);
        settings.put("fondaco.http.header-within", LIMIT.toSeconds() + "s");
        settings.put("fondaco.http.answer-within", LIMIT.toSeconds() + "s");
        return settings;
    }
}
