package io.fondaco.web.access.manage;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManagePagesTest {

    private static final String MANAGE = "/products/weather/daily-temperatures/manage";

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    AccessStory story;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void anonymousAreLedToSignIn() {
        given().redirects().follow(false).get(MANAGE).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void consumersFindNoSuchPage() {
        given().get(MANAGE).then().statusCode(404);
        post(MANAGE + "/policy", Map.of("askers", "")).then().statusCode(404);
        post(MANAGE + "/reviews", Map.of("due", "2099-01-01")).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerSetsThePolicyAndIsToldWhatDoesNotFit() {
        Response unknown = post(MANAGE + "/policy", policy("90"));
        unknown.then().statusCode(422);
        assertThat(body(unknown).select("[role=alert]").text()).contains("Nobody called stella has signed in here");
        samples.signedIn(STELLA);
        assertThat(page(MANAGE).text()).contains("Nobody has set one");

        Response refused = post(MANAGE + "/policy", policy("9999"));
        refused.then().statusCode(422);
        assertThat(body(refused).select("[role=alert]").text()).contains("Choose 1 to 365 days");

        post(MANAGE + "/policy", policy("90")).then().statusCode(303);
        Document set = page(MANAGE);
        assertThat(set.text()).contains("Version 1, set by otto");
        assertThat(set.select("#longest").val()).isEqualTo("90");
        assertThat(set.select("#question-1").val()).isEqualTo("Which region?");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aPolicyThatChangedMeanwhileIsNotOverwrittenAndWhatWasTypedStays() {
        samples.signedIn(STELLA);
        post(MANAGE + "/policy", policy("90")).then().statusCode(303);

        Response refused = post(MANAGE + "/policy", policy("60"));
        refused.then().statusCode(409);
        Document page = body(refused);
        assertThat(page.select("#policy ~ form [role=alert]").text())
                .contains("otto changed the policy since you looked at it");
        assertThat(page.select("#longest").val()).isEqualTo("60");
        Map<String, Object> again = new HashMap<>(policy("60"));
        again.put("number", page.select("input[name=number]").val());
        post(MANAGE + "/policy", again).then().statusCode(303);
        assertThat(page(MANAGE).select("#longest").val()).isEqualTo("60");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void anAdminMakesNoAgreementOfWhatWasGivenOutside() {
        engine.grant(DAILY, "guest", EnumSet.of(Privilege.SELECT));
        post(MANAGE + "/check", Map.of()).then().statusCode(303);
        Document found = page(MANAGE);
        assertThat(found.select("form[action$=adoption]")).isEmpty();

        String guest = found.select("form[action$=removal]").attr("action").replace("removal", "adoption");
        post(guest, Map.of("until", LocalDate.now().plusDays(30).toString()))
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatWasGivenOutsideIsShownAndSettled() {
        engine.grant(DAILY, "stranger", EnumSet.of(Privilege.SELECT));
        engine.grant(DAILY, "guest", EnumSet.of(Privilege.SELECT));

        post(MANAGE + "/check", Map.of()).then().statusCode(303);
        Document found = page(MANAGE);
        assertThat(found.text()).contains("2 privileges were given outside the portal");

        String guest = found.select("form[action$=adoption]").first().attr("action");
        String stranger = found.select("form[action$=removal]").last().attr("action");
        post(guest, Map.of("until", LocalDate.now().plusDays(30).toString()))
                .then()
                .statusCode(303);
        post(stranger, Map.of()).then().statusCode(303);
        story.settle();

        assertThat(engine.privileges(DAILY, "guest")).containsExactly(Privilege.SELECT);
        assertThat(engine.privileges(DAILY, "stranger")).isEmpty();
        assertThat(page(MANAGE).text()).doesNotContain("outside the portal ");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatARoleHoldsIsShownAndLeftToWhoMadeTheRole() {
        engine.giveByHand(DAILY, Grantee.role("public"), EnumSet.of(Privilege.SELECT), false);
        engine.giveByHand(DAILY, Grantee.user("ada"), EnumSet.of(Privilege.INSERT), true);
        post(MANAGE + "/check", Map.of()).then().statusCode(303);

        Document found = page(MANAGE);

        assertThat(found.text()).contains("public (a role that everybody is in)", "May pass on INSERT");
        assertThat(found.select("form[action$=adoption]")).isEmpty();
        assertThat(found.select("form[action$=removal]")).hasSize(1);
        story.asked(ADA);
        assertThat(page("/approvals").select("article").text())
                .contains("ada holds INSERT outside the portal and may pass on INSERT");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aReviewIsStartedAndAnswered() {
        story.granted(OTTO, story.asked(ADA));
        story.granted(OTTO, story.asked(BEN));

        String path = target(post(
                MANAGE + "/reviews", Map.of("due", LocalDate.now().plusDays(14).toString(), "silence", "END")));
        Document page = page(path);
        assertThat(page.select("caption").text()).isEqualTo("2 accesses, 2 without an answer");
        assertThat(page.text()).contains("Holders without an answer lose access");
        assertThat(page(path).text()).contains("Never seen");

        String ada = page.select("input[name=item][aria-label^=ada]").val();
        post(path + "/answers", Map.of("item", ada, "answer", "keep")).then().statusCode(303);
        Response late = post(path + "/answers", Map.of("item", ada, "answer", "take", "reason", "Not needed"));
        late.then().statusCode(409);
        assertThat(body(late).select("[role=alert]").text()).contains("otto kept the access of ada");
        assertThat(body(late).select("#reason").val()).isEqualTo("Not needed");
        post(path + "/answers", Map.of("answer", "unused")).then().statusCode(303);
        story.settle();

        assertThat(engine.privileges(DAILY, "ada")).isNotEmpty();
        assertThat(engine.privileges(DAILY, "ben")).isEmpty();
        assertThat(page(path).text()).contains("Kept").contains("Taken away");
        assertThat(page("/reviews").text()).contains("Daily temperatures").contains("access ends");
    }

    private static Map<String, Object> policy(String longest) {
        return Map.ofEntries(
                Map.entry("number", "0"),
                Map.entry("longest", longest),
                Map.entry("askers", "team-weather, team-retail"),
                Map.entry("automatic", "nobody"),
                Map.entry("stepName", List.of("owner", "privacy office", "")),
                Map.entry("stepApprovers", List.of("", "stella", "")),
                Map.entry("stepNeeds", List.of("any", "any", "any")),
                Map.entry("stepWhen", List.of("always", "always", "always")),
                Map.entry("shortest", "0"),
                Map.entry("usual", "30"),
                Map.entry("questionText", List.of("Which region?", "", "")),
                Map.entry("questionChoices", List.of("north, south", "", "")),
                Map.entry("questionRequired", List.of("yes", "no", "no")));
    }
}
