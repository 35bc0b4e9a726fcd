package io.fondaco.web.access.approval;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.request.Decision;
import io.fondaco.engine.FakeEngine;
import io.fondaco.identity.Person;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApprovalPagesTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    FakeEngine engine;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get("/approvals").then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void theOwnerOfOtherProductsSeesNoneOfIt() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));

        for (String state : new String[] {"waiting", "answered", "given", "ending", "no-such-tab"}) {
            assertThat(page("/approvals?state=" + state).select("article, tbody tr"))
                    .isEmpty();
        }
        post("/agreements/" + agreement + "/revocation", Map.of("reason", "Because I can do it"))
                .then()
                .statusCode(404);
        assertThat(engine.privileges(Samples.DAILY, "ada")).isNotEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aConsumerHasNothingToDecide() {
        story.asked(ADA);

        assertThat(page("/approvals").select(".lead").text()).isEqualTo("Nothing waits for you.");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerSeesWhatWaitsOldestFirst() {
        story.asked(ADA);
        story.asked(BEN);
        Document inbox = page("/approvals");

        assertThat(inbox.select(".tabs a[aria-current]").text()).isEqualTo("Waiting (2)");
        assertThat(inbox.select("article h2 a").eachText()).containsExactly("ada", "ben");
        assertThat(inbox.select("article").first().text()).contains("Daily temperatures", Samples.PURPOSE);
        assertThat(inbox.select("article").first().select("button, summary").eachText())
                .allMatch(label -> label.contains("REQ-"));
        assertThat(inbox.select(".side").eachText()).allMatch(text -> text.startsWith("Waiting 1 min"));
        assertThat(inbox.select(".top nav.navwide .count").text()).startsWith("2");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void twentyFiveStandOnAPageAndTheRestOnTheNext() {
        for (int number = 1; number <= 26; number++) {
            story.asked(new Person("p%02d".formatted(number), "p", "", Set.of(), false));
        }

        assertThat(page("/approvals").select("article h2 a").eachText())
                .hasSize(25)
                .startsWith("p01");
        assertThat(page("/approvals?page=2").select("article h2 a").eachText()).containsExactly("p26");
        assertThat(page("/approvals?page=99").select(".tabs a[aria-current]").text())
                .isEqualTo("Waiting (26)");
        assertThat(page("/approvals?page=99").select("article")).hasSize(1);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anAnswerLeadsBackToTheInboxAndMovesTheRow() {
        UUID request = story.asked(ADA);
        Response answer = post(
                "/requests/" + request + "/decision",
                story.seen("/requests/" + request, Map.of("outcome", "approve", "from", "approvals")));

        assertThat(target(answer)).isEqualTo("/approvals");
        assertThat(page("/approvals").select("article")).isEmpty();
        assertThat(page("/approvals?state=answered").select("article").text()).contains("ada", "otto,");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void accessIsTakenAwayWithAReason() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));
        String revocation = "/agreements/" + agreement + "/revocation";
        assertThat(page("/approvals?state=given").select("tbody tr").text()).contains("ada", "Daily temperatures");

        Response unfit = post(revocation, Map.of("reason", "short"));
        unfit.then().statusCode(422);
        assertThat(body(unfit).select("textarea[aria-invalid=true]").text()).isEqualTo("short");

        assertThat(target(post(revocation, Map.of("reason", "The project is over"))))
                .isEqualTo("/approvals?state=given");
        story.settle();
        assertThat(engine.privileges(Samples.DAILY, "ada")).isEmpty();
        assertThat(page("/approvals?state=given").select("tbody tr")).isEmpty();
        post(revocation, Map.of("reason", "The project is over")).then().statusCode(409);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatEndsWithinTwoWeeksStandsUnderItsOwnTab() {
        story.granted(OTTO, story.asked(ADA, "weather", "daily-temperatures", 5));
        story.granted(OTTO, story.asked(BEN));
        Document ending = page("/approvals?state=ending");

        assertThat(ending.select(".tabs a[aria-current]").text()).isEqualTo("Ending soon (1)");
        assertThat(ending.select("tbody tr").text()).contains("ada", "in 5 days");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aPageThatIsNotThereIsTheNearestOne() {
        story.decided(OTTO, story.asked(ADA), Decision.Outcome.DECLINED, "Not for this purpose");

        assertThat(page("/approvals?state=answered&page=99").select("article")).hasSize(1);
        page("/approvals?state=answered&page=-1", 400);
        page("/approvals?state=answered&page=%27", 400);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void accessThatNobodyUsesIsFoundAndTakenAwayInAWeek() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));
        story.startedDaysAgo(agreement, 100);

        assertThat(page("/approvals?state=given&unused=90").select("tbody tr").text())
                .startsWith("ada");
        assertThat(page("/approvals?state=given&unused=180").select("tbody")).isEmpty();

        post("/agreements/" + agreement + "/revocation", Map.of("when", "week", "reason", "Nobody uses it any more"))
                .then()
                .statusCode(303);
        assertThat(page("/approvals?state=given").select("tbody tr").text()).contains("Will be taken away");
    }
}
