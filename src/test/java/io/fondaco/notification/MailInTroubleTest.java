package io.fondaco.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.AtOnce;
import io.fondaco.testing.Installed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Servers that are down, silent or refuse, and nodes that die or meet: no mail is lost, and none comes to light. */
@QuarkusTest
@TestProfile(Installed.class)
class MailInTroubleTest extends SendingMail {

    @Test
    void aServerThatIsDownIsTriedAgainLaterWithTheSameMessageId() throws Exception {
        server.stop();
        tell("ada", "Told later");
        UUID mail = mail();
        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(0, 1));
        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(0, 0));

        startServer();
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
        startServer();
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
    void twoNodesSendEachMailOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            tell("ada", "No. " + i);
        }
        Callable<Integer> node = () -> sendMail.run().sent();
        int sent = 0;
        for (int one : AtOnce.times(2, node)) {
            sent += one;
        }
        assertThat(read("select last_error from outgoing_mail where last_error is not null"))
                .isEqualTo(List.of());
        assertThat(sent).isEqualTo(30);
        assertThat(server.getReceivedMessages()).hasSize(30);
    }

    @Test
    void aWrongPasswordIsToldWithoutItAndTheMailIsKept() throws Exception {
        server.setUser("fondaco@data.example.org", Installed.MAIL_USER, "changed by somebody");
        tell("ada", "Kept");
        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(0, 1));
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(read("select last_error from outgoing_mail").toString())
                .contains("AUTH")
                .doesNotContain(Installed.MAIL_PASSWORD)
                .doesNotContain(encoded(Installed.MAIL_PASSWORD));

        server.setUser("fondaco@data.example.org", Installed.MAIL_USER, Installed.MAIL_PASSWORD);
        makeDue();
        assertThat(sendMail.run()).isEqualTo(new SendMail.Result(1, 0));
        assertThat(to("ada@example.com").getSubject()).isEqualTo("Kept");
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
