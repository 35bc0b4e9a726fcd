package io.fondaco.notification;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.fondaco.testing.Installed;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The portal's mail, and a server on the port that is configured, which the portal must sign in to. */
abstract class SendingMail {

    /** A busy machine is slow to start it, and the next test would find its port taken. */
    private static final long PATIENCE_MILLIS = 30_000;

    @Inject
    Samples samples;

    @Inject
    SendMail sendMail;

    @Inject
    Notifications notifications;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "fondaco.mail.port")
    int port;

    GreenMail server;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, OTTO, ODA).forEach(samples::signedIn);
        ServerSetup setup = new ServerSetup(port, "localhost", "smtp");
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        server = new GreenMail(setup);
        startServer();
    }

    /** A server that was stopped has forgotten its users. */
    void startServer() {
        server.start();
        server.setUser("fondaco@data.example.org", Installed.MAIL_USER, Installed.MAIL_PASSWORD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    MimeMessage to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .reduce((one, other) -> {
                    throw new AssertionError("More than one mail to " + address);
                })
                .orElseThrow();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    UUID tell(String person, String subject) {
        News news = news(subject);
        QuarkusTransaction.requiringNew().run(() -> notifications.tell(person, news));
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        notifications.find("about", news.about()).firstResult().id());
    }

    static News news(String subject) {
        UUID about = UUID.randomUUID();
        return new News(NewsKind.SENT, subject, "/requests/" + about, about);
    }

    UUID of(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.find("person", person).singleResult().id());
    }

    UUID mail() {
        return QuarkusTransaction.requiringNew()
                .call(() -> outbox.findAll().singleResult().id());
    }

    void makeDue() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update outgoing_mail set next_attempt_at = created_at where sent_at is null")
                        .executeUpdate());
    }

    long count(String table) {
        return ((Number) read("select count(*) from " + table).getFirst()).longValue();
    }

    List<?> read(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql).getResultList());
    }
}
