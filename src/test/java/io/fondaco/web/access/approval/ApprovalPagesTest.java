package io.fondaco.web.access.approval;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.fragment;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.holder.Delegations;
import io.fondaco.access.request.Decision;
import io.fondaco.engine.FakeEngine;
import io.fondaco.identity.Person;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.fondaco.web.access.OwnerActions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
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
    OwnerActions owner;

    @Inject
    Delegations delegations;

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
    void anAnswerLeadsBackToTheInboxWhereItCanBeTakenBack() {
        engine.stop();
        UUID request = story.asked(ADA);
        Response answer = post(
                "/requests/" + request + "/decision",
                story.seen("/requests/" + request, Map.of("outcome", "approve", "from", "approvals")));

        assertThat(target(answer)).isEqualTo("/approvals");
        Document inbox = page("/approvals");
        assertThat(inbox.select("article .row:has(.told)").text()).contains("Approved. Being set up.", "Refresh");
        assertThat(inbox.select("article button").eachText())
                .singleElement()
                .asString()
                .startsWith("Undo");
        assertThat(inbox.select(".tabs a[aria-current]").text()).isEqualTo("Waiting (0)");
        assertThat(page("/approvals?state=answered").select("article").text()).contains("ada", "otto,");
        engine.start();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void afterTheFirstOfTwoStepsTheRowSaysWhoIsNextAndHasNoButtons() {
        owner.asksForTwoSteps("privacy office", STELLA);
        UUID request = story.asked(ADA);
        Response answer = fragment(
                "/requests/" + request + "/decision",
                story.seen("/requests/" + request, Map.of("outcome", "approve", "from", "approvals")));

        answer.then().statusCode(200);
        Document row = body(answer);
        assertThat(row.select(".told").text()).startsWith("Approved. Waiting for stella next.");
        assertThat(row.select("li button, summary")).isEmpty();
        assertThat(answer.asString()).contains("hx-target=\".n-waiting\" hx-swap=\"innerHTML\">0<");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anApprovedRowFollowsUntilTheAccessIsThere() {
        engine.stop();
        UUID request = story.asked(ADA);
        story.decided(OTTO, request, Decision.Outcome.APPROVED, "");
        String row = "/requests/" + request + "/row?look=";
        Document settling = fragmentPage(row + 1);
        assertThat(settling.select("li").attr("hx-get")).isEqualTo(row + 2);
        assertThat(settling.text()).contains("Approved. Being set up.", "Undo");
        assertThat(fragmentPage(row + 24).select("[hx-get]")).isEmpty();

        engine.start();
        story.due();
        story.settle();

        Document there = fragmentPage(row + 2);
        assertThat(there.text()).contains("ada has access.", "Access works", "Undo");
        assertThat(there.select("[hx-get]")).isEmpty();
        fragment("/requests/" + request + "/undo", Map.of("from", "approvals"))
                .then()
                .statusCode(200);
        assertThat(page("/approvals").select("article button").eachText())
                .anyMatch(label -> label.startsWith("Approve"));
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void whoStandsInSeesWhoseInboxItIsAndBothAreNamed() {
        List.of(BEN, OTTO, ADA).forEach(samples::signedIn);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        UUID delegation = delegations.delegate(OTTO, "ben", today, today).id();
        UUID request = story.asked(ADA);

        Document inbox = page("/approvals");
        assertThat(inbox.select("article .badge").text()).isEqualTo("For otto");
        assertThat(inbox.select(".head").text()).contains("You also decide in the place of otto until");
        story.decided(BEN, request, Decision.Outcome.APPROVED, "");
        assertThat(page("/requests/" + request).select("#story + ol").text())
                .contains("You approved the request in the place of otto");
        assertThat(page("/notifications").select("#news").text()).contains("You decide in the place of otto from");

        delegations.stop(OTTO, delegation);
        assertThat(page("/notifications").select("#news").text()).contains("You no longer decide in the place of otto");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aPageThatIsNotThereIsTheNearestOne() {
        story.decided(OTTO, story.asked(ADA), Decision.Outcome.DECLINED, "Not for this purpose");

        assertThat(page("/approvals?state=answered&page=99").select("article")).hasSize(1);
        page("/approvals?state=answered&page=-1", 400);
        page("/approvals?state=answered&page=%27", 400);
    }

    private static Document fragmentPage(String path) {
        return Jsoup.parse(given().header("HX-Request", "true")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
