package io.fondaco.notification;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(MailProfile.class)
class SendMailTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    SendMail sendMail;

    @Inject
    MailChoices choices;

    @Inject
    Notifications notifications;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "fondaco.mail.port")
    int port;

    private GreenMail server;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, OTTO, ODA).forEach(samples::signedIn);
        server = new GreenMail(new ServerSetup(port, "localhost", "smtp"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void newsGoesOutAsTextAndHtmlWithOneLinkAndNoPurpose() throws Exception {
        story.asked(ADA);
        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(3, 0));

        MimeMessage mail = to("otto@example.com");
        String all = GreenMailUtil.getWholeMessage(mail);
        assertThat(mail.getSubject()).isEqualTo("ada asks for Daily temperatures");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Fondaco <fondaco@data.example.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(all)
                .contains("Content-Type: text/plain", "Content-Type: text/html")
                .doesNotContain(Samples.PURPOSE);
        assertThat(all.split("https?://", -1)).hasSize(3);
        assertThat(all).contains("https://data.example.org/notifications/" + of(OTTO.name()));
        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(0, 0));
    }

    @Test
    void aChangeThatIsUndoneSendsNothing() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    notifications.tell("ada", news("Never happened"));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(sendMail.run().sent()).isZero();
    }

    @Test
    void whoHasNoAddressOrNeverCameGetsNone() {
        tell("stella", "To somebody who never came");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update person set email = '' where name = 'ada'")
                        .executeUpdate());
        tell("ada", "To somebody without an address");

        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(0, 0));
        assertThat(count("outgoing_mail")).isZero();
    }

    @Test
    void aServerThatIsDownIsTriedAgainLaterWithTheSameMessageId() throws Exception {
        server.stop();
        tell("ada", "Told later");
        UUID mail = mail();
        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(0, 1));
        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(0, 0));

        server.start();
        makeDue();
        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(1, 0));
        assertThat(to("ada@example.com").getMessageID()).isEqualTo("<" + mail + "@data.example.org>");
    }

    @Test
    void aMailWhoseSendingWasNotNotedIsSentAgainWithTheSameMessageId() throws Exception {
        tell("ada", "Told twice");
        sendMail.run();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update outgoing_mail set sent_at = null, next_attempt_at = created_at")
                        .executeUpdate());
        sendMail.run();

        MimeMessage[] both = server.getReceivedMessages();
        assertThat(both).hasSize(2);
        assertThat(both[0].getMessageID()).isEqualTo(both[1].getMessageID());
    }

    @Test
    void aServerThatKeepsSilentHoldsNobodyUp() throws Exception {
        server.stop();
        for (int i = 0; i < 12; i++) {
            tell("ada", "No. " + i);
        }
        List<Socket> held = new ArrayList<>();
        try (ServerSocket silent = new ServerSocket(port)) {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        held.add(silent.accept());
                    }
                } catch (IOException closed) {
                    // the test is over
                }
            });
            for (int i = 0; i < 4; i++) {
                assertThat(sendMail.run()).isEqualTo(new SendMail.Result(0, 3));
            }
        }
        server.start();
        makeDue();
        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(12, 0));
        for (Socket socket : held) {
            socket.close();
        }
    }

    @Test
    void whatIsRefusedIsGivenUpInTheEndAndNamesNoAddress() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update person set email = 'no address@' where name = 'ada'")
                        .executeUpdate());
        tell("ada", "To nowhere");
        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(0, 1));
        assertThat(read("select last_error from outgoing_mail").toString()).doesNotContain("address@");
        assertThat(read("select summary from job_run where job = 'mail-send' and outcome = 'FAILED'")
                        .toString())
                .contains("mail ")
                .doesNotContain("address@");

        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update outgoing_mail set created_at = created_at - interval '4' day, next_attempt_at = created_at")
                        .executeUpdate());
        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(0, 0));
        assertThat(read("select last_error from outgoing_mail where next_attempt_at is null"))
                .isEqualTo(List.of("too old"));
    }

    @Test
    void newsOfTheDayComesInOneMailWithoutWhatWasReadAlready() throws Exception {
        choices.choose(ADA, Map.of(NewsKind.SENT, MailTiming.DAILY));
        UUID read = tell("ada", "Read already");
        tell("ada", "First");
        tell("ada", "Second");
        assertThat(sendMail.run().sent()).isZero();

        notifications.open(ADA, read);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update mail_news set due_at = due_at - interval '1' day")
                        .executeUpdate());
        assertThat(sendMail.run().sent()).isEqualTo(1);
        MimeMessage mail = to("ada@example.com");
        assertThat(mail.getSubject()).isEqualTo("2 news in Fondaco");
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .contains("First", "Second", "https://data.example.org/notifications")
                .doesNotContain("Read already");
        assertThat(sendMail.run().sent()).isZero();
    }

    @Test
    void whatIsToldAgainBeforeItWasSentIsSentOnce() {
        News news = news("Told again");
        QuarkusTransaction.requiringNew().run(() -> notifications.tell("ada", news));
        QuarkusTransaction.requiringNew().run(() -> notifications.tellAgain("ada", news));

        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(1, 0));
    }

    @Test
    void whatIsOffIsNotSentButDecisionsAlwaysAre() {
        choices.choose(ADA, Map.of(NewsKind.SENT, MailTiming.OFF));
        tell("ada", "Off");

        assertThat(sendMail.run().sent()).isZero();
        assertThatThrownBy(() -> choices.choose(ADA, Map.of(NewsKind.DECLINED, MailTiming.OFF)))
                .hasMessageContaining("can't be off");
        for (NewsKind kind : List.of(
                NewsKind.READABLE,
                NewsKind.DECLINED,
                NewsKind.LAPSED,
                NewsKind.TAKEN_AWAY,
                NewsKind.WILL_BE_TAKEN_AWAY,
                NewsKind.ENDS_SOON,
                NewsKind.ENDED,
                NewsKind.RETIRED)) {
            assertThat(kind.optional()).as(kind.name()).isFalse();
        }
    }

    @Test
    void twoNodesSendEachMailOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            tell("ada", "No. " + i);
        }
        Callable<Integer> node = () -> sendMail.run().sent();
        int sent = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> one : nodes.invokeAll(Collections.nCopies(2, node))) {
                sent += one.get();
            }
        }
        assertThat(read("select last_error from outgoing_mail where last_error is not null"))
                .isEqualTo(List.of());
        assertThat(sent).isEqualTo(30);
        assertThat(server.getReceivedMessages()).hasSize(30);
    }

    @Test
    void aNameWithALineBreakMakesNoHeader() throws Exception {
        tell("ada", "Hello\r\nBcc: mallory@example.com\r\n\r\n<script>alert(1)</script>");
        sendMail.run();

        MimeMessage mail = to("ada@example.com");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(GreenMailUtil.getWholeMessage(mail)).contains("&lt;script&gt;");
    }

    private MimeMessage to(String address) {
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

    private UUID tell(String person, String subject) {
        News news = news(subject);
        QuarkusTransaction.requiringNew().run(() -> notifications.tell(person, news));
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        notifications.find("about", news.about()).firstResult().id());
    }

    private static News news(String subject) {
        UUID about = UUID.randomUUID();
        return new News(NewsKind.SENT, subject, "/requests/" + about, about);
    }

    private UUID of(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.find("person", person).singleResult().id());
    }

    private UUID mail() {
        return QuarkusTransaction.requiringNew()
                .call(() -> outbox.findAll().singleResult().id());
    }

    private void makeDue() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update outgoing_mail set next_attempt_at = created_at where sent_at is null")
                        .executeUpdate());
    }

    private long count(String table) {
        return ((Number) read("select count(*) from " + table).getFirst()).longValue();
    }

    private List<?> read(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql).getResultList());
    }
}
