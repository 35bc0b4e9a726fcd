package io.fondaco.web.notification;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.fondaco.access.request.Decision;
import io.fondaco.engine.FakeEngine;
import io.fondaco.identity.Person;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notification;
import io.fondaco.notification.Notifications;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotificationPagesTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    Notifications notifications;

    @Inject
    FakeEngine engine;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get("/notifications").then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void aStrangerHasNoNewsOfOthers() {
        story.asked(ADA);

        assertThat(page("/notifications").select("main").text()).contains("Nothing yet.");
        page("/notifications/" + of(ADA).getFirst().id(), 404);
        page("/notifications/" + UUID.randomUUID(), 404);
        page("/notifications/no-uuid", 404);
        assertThat(of(ADA).getFirst().readAt()).isEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void newsIsReadOneByOneOrAllAtOnce() {
        story.granted(OTTO, story.asked(ADA));
        Document page = page("/notifications");
        assertThat(page.select(".news a").eachText())
                .containsExactly("You can now read Daily temperatures", "We sent your request for Daily temperatures");
        assertThat(page.select(".top .user .count").text()).startsWith("2");

        String first = page.select(".news a").first().attr("href");
        assertThat(target(given().redirects().follow(false).get(first))).startsWith("/requests/");
        assertThat(page("/notifications").select(".news .unread")).hasSize(1);

        assertThat(target(post("/notifications/reading", Map.of()))).isEqualTo("/notifications");
        Document read = page("/notifications");
        assertThat(read.select(".news .unread, .top .count, main button")).isEmpty();
        assertThat(page("/notifications?page=9").select(".news li")).isEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aScriptGetsTheListAndTheNumberAlone() {
        story.asked(ADA);
        Document list = body(given().header("HX-Request", "true").get("/notifications"));
        Document count = body(given().header("HX-Request", "true").get("/notifications/count"));

        assertThat(list.select("body > #news .news a").eachText())
                .containsExactly("We sent your request for Daily temperatures");
        assertThat(list.select("header")).isEmpty();
        assertThat(count.body().children()).hasSize(1);
        assertThat(count.text()).isEqualTo("1 unread");
    }

    @Test
    void theNumberNeverSendsAwayWhoIsNoLongerSignedIn() {
        given().header("HX-Request", "true")
                .get("/notifications/count")
                .then()
                .statusCode(204)
                .header("HX-Redirect", nullValue());
        given().header("HX-Request", "true").get("/notifications").then().statusCode(401);
    }

    @Test
    void requesterAndOwnersAreToldHowARequestGoesOn() {
        UUID request = story.asked(ADA);
        story.decided(OTTO, request, Decision.Outcome.DECLINED, "Not for this purpose");

        assertThat(subjects(OTTO)).containsExactly("ada asks for Daily temperatures");
        assertThat(subjects(Samples.ODA)).containsExactly("ada asks for Daily temperatures");
        assertThat(subjects(ADA))
                .containsExactly(
                        "Your request for Daily temperatures was declined",
                        "We sent your request for Daily temperatures");
        assertThat(subjects(Samples.STELLA)).isEmpty();
    }

    @Test
    void aReminderTakesThePlaceOfTheOneBefore() {
        UUID request = story.askedDaysAgo(ADA, 4);
        story.remindedDaysAgo(ADA, request, 2);
        QuarkusTransaction.requiringNew().run(() -> notifications.readAll(OTTO));
        story.remindedDaysAgo(ADA, request, 0);

        assertThat(subjects(OTTO))
                .containsExactlyInAnyOrder("ada still waits for Daily temperatures", "ada asks for Daily temperatures");
        assertThat(of(OTTO))
                .filteredOn(news -> news.readAt().isEmpty())
                .extracting(Notification::kind)
                .containsExactly(NewsKind.REMINDED);
        assertThat(subjects(Samples.STELLA)).isEmpty();
    }

    @Test
    void accessIsToldWhenItWorksAndWhenItIsOver() {
        UUID request = story.asked(ADA);
        engine.stop();
        story.decided(OTTO, request, Decision.Outcome.APPROVED, "");
        story.settle();
        assertThat(subjects(ADA)).hasSize(1);

        engine.start();
        story.due();
        story.settle();
        story.revoked(OTTO, story.agreementOf(request), "The project is over");
        assertThat(subjects(ADA))
                .startsWith("Your access to Daily temperatures was taken away", "You can now read Daily temperatures");
    }

    @Test
    void aFailedSetUpIsToldToThePlatformTooAndOnlyOnce() {
        samples.signedIn(Samples.GRACE);
        UUID request = story.asked(ADA);
        engine.drop(Samples.DAILY);
        story.decided(OTTO, request, Decision.Outcome.APPROVED, "");
        story.settle();
        story.due();
        story.settle();

        assertThat(subjects(Samples.GRACE)).containsExactly("Daily temperatures: approved, not set up yet");
        assertThat(subjects(ADA))
                .startsWith("Daily temperatures: approved, not set up yet")
                .hasSize(2);
    }

    private List<String> subjects(Person person) {
        return of(person).stream().map(Notification::subject).toList();
    }

    private List<Notification> of(Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.of(person, 1).items());
    }
}
