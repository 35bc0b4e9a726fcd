package io.fondaco.web.access.manage;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.request.Decision;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        post(MANAGE + "/access/" + UUID.randomUUID() + "/setup", Map.of())
                .then()
                .statusCode(404);
        for (String part : List.of("?tab=policy", "?tab=reviews", "/access.csv")) {
            given().get(MANAGE + part).then().statusCode(404);
        }
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void whoOwnsAnotherProductFindsNoSuchPageEither() {
        given().get(MANAGE).then().statusCode(404);
        given().get(MANAGE + "/access.csv").then().statusCode(404);
        post(MANAGE + "/outside/" + UUID.randomUUID() + "/removal", Map.of("reason", "Not needed any more"))
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerSeesWhoHasAccessFindsThemAndTakesThemAlong() {
        story.granted(OTTO, story.asked(ADA));
        story.granted(OTTO, story.asked(BEN));
        story.settle();

        Document page = page(MANAGE);
        assertThat(page.select(".head .lead").text())
                .isEqualTo("2 have access. No request waits. Nothing was given outside the portal.");
        assertThat(page.select(".metrics").text()).contains("2 people", "2 of 2");
        assertThat(page.select("#holders").parents().select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr").first().text()).contains("ada", "Read", "In Trino", "Never");
        assertThat(page.select("a[href*=revocation]")).hasSize(2);

        assertThat(page(MANAGE + "?who=BE").select("tbody tr").text())
                .contains("ben")
                .doesNotContain("ada");
        assertThat(page(MANAGE + "?who=nobody").text()).contains("Nobody here. Show everybody");
        assertThat(page(MANAGE + "?show=not-in-trino").select("tbody tr")).isEmpty();

        String csv = given().get(MANAGE + "/access.csv?who=ada").asString();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .contains("ada,ada,person,", "In Trino")
                .containsPattern("\\d{4}-\\d\\d-\\d\\d,\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatTrinoRefusedIsSaidAndAskedForAgain() {
        UUID asked = story.asked(ADA);
        engine.drop(DAILY);
        story.decided(OTTO, asked, Decision.Outcome.APPROVED, "");
        story.settle();

        Document failed = page(MANAGE);
        assertThat(failed.select("tbody tr").text()).contains("Failed", "does not exist");
        assertThat(failed.select(".metrics").text()).contains("0 of 1");
        String again = failed.select("form[action$=setup]").attr("action");
        engine.create(DAILY);
        post(again, Map.of()).then().statusCode(303);
        story.settle();
        assertThat(page(MANAGE).select("tbody tr").text()).contains("In Trino");
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
        assertThat(found.text()).contains("2 grants were given outside the portal");

        String guest = found.select("form[action$=adoption]").first().attr("action");
        String stranger = found.select("form[action$=removal]").last().attr("action");
        post(guest, Map.of("until", LocalDate.now().plusDays(30).toString()))
                .then()
                .statusCode(303);
        Response unsaid = post(stranger, Map.of("reason", "why"));
        unsaid.then().statusCode(422);
        assertThat(body(unsaid).select("details[open] textarea").val()).isEqualTo("why");
        assertThat(body(unsaid).select("details[open] .err").text()).contains("Say why, in 10 to 500 characters");
        post(stranger, Map.of("reason", "Nobody knows this account")).then().statusCode(303);
        story.settle();

        assertThat(engine.privileges(DAILY, "guest")).containsExactly(Privilege.SELECT);
        assertThat(engine.privileges(DAILY, "stranger")).isEmpty();
        assertThat(page(MANAGE).text()).contains("Nothing was given outside the portal");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatARoleHoldsIsShownAndLeftToWhoMadeTheRole() {
        engine.giveByHand(DAILY, Grantee.role("public"), EnumSet.of(Privilege.SELECT), false);
        engine.giveByHand(DAILY, Grantee.user("ada"), EnumSet.of(Privilege.INSERT), true);
        post(MANAGE + "/check", Map.of()).then().statusCode(303);

        Document found = page(MANAGE);

        assertThat(found.text()).contains("public a role that everybody is in", "May pass on INSERT");
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
        UUID ben = story.granted(OTTO, story.asked(BEN));

        post(MANAGE + "/reviews", Map.of("due", "yesterday")).then().statusCode(422);
        String started = target(post(
                MANAGE + "/reviews", Map.of("due", LocalDate.now().plusDays(14).toString(), "silence", "END")));
        Document tab = page(started);
        assertThat(tab.select(".panel").text()).contains("0 of 2 answered", "access ends.");
        assertThat(tab.select("tbody tr").first().text()).contains("ada", "Too new to tell", "not used yet");
        assertThat(tab.select("button[value=keep]")).hasSize(2);
        String path = tab.select("a:contains(See all answers)").attr("href");
        Document page = page(path);
        assertThat(page.select("caption").text()).isEqualTo("2 with access, 2 without an answer");
        assertThat(page.text()).contains("If nobody answers: access ends.");
        assertThat(page(path).text()).contains("Never seen");

        String ada = page.select("input[name=item][aria-label^=ada]").val();
        post(path + "/answers", Map.of("item", ada, "answer", "keep")).then().statusCode(303);
        Response late = post(path + "/answers", Map.of("item", ada, "answer", "take", "reason", "Not needed"));
        late.then().statusCode(409);
        assertThat(body(late).select("[role=alert]").text()).contains("otto kept the access of ada");
        assertThat(body(late).select("#reason").val()).isEqualTo("Not needed");
        story.startedDaysAgo(ben, 100);
        assertThat(page(path).select("button[value=unused]")).isEmpty();
        post(path + "/answers", Map.of("answer", "unused")).then().statusCode(303);
        story.settle();
        assertThat(engine.privileges(DAILY, "ben")).as("not all use was seen").isNotEmpty();
        story.heardSince(120);
        post(path + "/answers", Map.of("answer", "unused")).then().statusCode(303);
        story.settle();

        assertThat(engine.privileges(DAILY, "ada")).isNotEmpty();
        assertThat(engine.privileges(DAILY, "ben")).isEmpty();
        assertThat(page(path).text()).contains("Kept").contains("Taken away");
        assertThat(page("/reviews").text()).contains("Daily temperatures").contains("access ends");
    }
}
