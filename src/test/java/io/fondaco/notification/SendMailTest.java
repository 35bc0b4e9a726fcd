package io.fondaco.notification;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.fondaco.testing.Installed;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Installed.class)
class SendMailTest extends SendingMail {

    @Inject
    AccessStory story;

    @Inject
    MailChoices choices;

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
        assertThat(mail.getSubject()).isEqualTo("2 notifications from Fondaco");
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
}
