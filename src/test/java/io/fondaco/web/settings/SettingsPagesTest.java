package io.fondaco.web.settings;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.notification.MailChoices;
import io.fondaco.notification.MailTiming;
import io.fondaco.notification.NewsKind;
import io.fondaco.testing.Installed;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Installed.class)
class SettingsPagesTest {

    @Inject
    Samples samples;

    @Inject
    MailChoices choices;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get("/settings").then().statusCode(302);
        post("/settings", Map.of("SENT", "OFF")).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void everyKindGoesAtOnceUntilSomethingElseIsChosen() {
        assertThat(page("/settings").select("option[selected]").eachAttr("value"))
                .hasSize(NewsKind.values().length)
                .containsOnly("AT_ONCE");

        assertThat(target(post("/settings", Map.of("SENT", "OFF", "DECLINED", "DAILY"))))
                .isEqualTo("/settings");
        post("/settings", Map.of("SENT", "DAILY"));
        assertThat(page("/settings").select("#SENT option[selected]").text()).isEqualTo("Once a day");
        assertThat(page("/settings").select("#DECLINED option[selected]").text())
                .isEqualTo("Once a day");
        assertThat(page("/settings").select("#ASKED option[selected]").text()).isEqualTo("At once");
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void choicesAreOnesOwn() {
        choices.choose(ADA, Map.of(NewsKind.SENT, MailTiming.OFF));

        assertThat(page("/settings").select("#SENT option[selected]").text()).isEqualTo("At once");
        post("/settings", Map.of("SENT", "DAILY"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> choices.of(ADA)))
                .containsEntry(NewsKind.SENT, MailTiming.OFF);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void decisionsAndTheEndOfAnAccessCannotBeOff() {
        assertThat(page("/settings").select("#DECLINED option").eachText()).containsExactly("At once", "Once a day");

        Response refused = post("/settings", Map.of("SENT", "OFF", "DECLINED", "OFF"));
        refused.then().statusCode(422);
        assertThat(body(refused).select("[role=alert]").text()).contains("can't be off");
        post("/settings", Map.of("SENT", "'; drop table person")).then().statusCode(422);
        assertThat(page("/settings").select("#SENT option[selected]").text()).isEqualTo("At once");
    }
}
