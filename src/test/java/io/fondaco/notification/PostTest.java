package io.fondaco.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to the server: encrypted from the start or by STARTTLS, signed in, and only to whom the JVM trusts. */
class PostTest {

    private static final String USER = "fondaco";
    private static final String PASSWORD = "secret-of-the-post";
    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static MailCertificate certificate;

    private GreenMail server;

    @BeforeAll
    static void make() throws Exception {
        vertx = Vertx.vertx();
        certificate = MailCertificate.make(folder);
        keys().forEach(System::setProperty);
    }

    @AfterAll
    static void forget() {
        keys().keySet().forEach(System::clearProperty);
        vertx.close();
    }

    private static Map<String, String> keys() {
        return Map.of(
                "greenmail.tls.keystore.file", certificate.store().toString(),
                "greenmail.tls.keystore.password", MailCertificate.PASSWORD,
                "greenmail.tls.key.password", MailCertificate.PASSWORD);
    }

    @AfterEach
    void stop() {
        System.clearProperty(TRUST);
        System.clearProperty(TRUST_PASSWORD);
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void mailGoesByTlsFromTheStart() throws Exception {
        trust();
        int port = start("smtps");

        post(port, MailConfig.Encryption.TLS).send(mail());

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoIsNotTrustedGetsNothing() {
        int port = start("smtps");

        assertThatThrownBy(() -> post(port, MailConfig.Encryption.TLS).send(mail()))
                .isInstanceOf(ExecutionException.class)
                .hasStackTraceContaining("PKIX path building failed");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void mailGoesByStartTlsAndNothingIsSaidBefore() throws Exception {
        trust();
        try (StartTlsServer front = new StartTlsServer(certificate.server(), start("smtp"), true)) {
            post(front.port(), MailConfig.Encryption.STARTTLS).send(mail());

            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(front.saidInTheClear()).singleElement().asString().startsWith("EHLO");
        }
    }

    @Test
    void aServerWithoutStartTlsGetsNeitherPasswordNorMail() throws Exception {
        trust();
        try (StartTlsServer front = new StartTlsServer(certificate.server(), start("smtp"), false)) {
            assertThatThrownBy(() ->
                            post(front.port(), MailConfig.Encryption.STARTTLS).send(mail()))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("STARTTLS");
            assertThat(front.saidInTheClear()).allMatch(line -> line.startsWith("EHLO") || line.equals("QUIT"));
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aWrongPasswordIsNotInWhatIsTold() {
        trust();
        int port = start("smtps");
        server.setUser("fondaco@data.example.org", USER, "another");

        assertThatThrownBy(() -> post(port, MailConfig.Encryption.TLS).send(mail()))
                .hasMessageContaining("AUTH")
                .hasMessageNotContaining(PASSWORD);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private int start(String protocol) {
        ServerSetup setup = new ServerSetup(0, "localhost", protocol);
        setup.setServerStartupTimeout(30_000);
        server = new GreenMail(setup);
        server.setUser("fondaco@data.example.org", USER, PASSWORD);
        server.start();
        return (protocol.equals("smtps") ? server.getSmtps() : server.getSmtp()).getPort();
    }

    private static void trust() {
        System.setProperty(TRUST, certificate.store().toString());
        System.setProperty(TRUST_PASSWORD, MailCertificate.PASSWORD);
    }

    private static Post post(int port, MailConfig.Encryption encryption) {
        return new Post(vertx, new Settings(port, encryption));
    }

    private static MailMessage mail() {
        return new MailMessage()
                .setFrom("fondaco@data.example.org")
                .setTo("ada@example.com")
                .setSubject("Hello")
                .setText("Hello");
    }

    /** What is configured. */
    private record Settings(int port, Encryption encryption) implements MailConfig {

        @Override
        public Optional<String> host() {
            return Optional.of("localhost");
        }

        @Override
        public Optional<String> username() {
            return Optional.of(USER);
        }

        @Override
        public Optional<String> password() {
            return Optional.of(PASSWORD);
        }

        @Override
        public String from() {
            return "fondaco@data.example.org";
        }

        @Override
        public URI portalUrl() {
            return URI.create("https://data.example.org");
        }

        @Override
        public LocalTime dailyAt() {
            return LocalTime.of(6, 0);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration triedFor() {
            return Duration.ofDays(3);
        }

        @Override
        public Duration kept() {
            return Duration.ofDays(30);
        }
    }
}
