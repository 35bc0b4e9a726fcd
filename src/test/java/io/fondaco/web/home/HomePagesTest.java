package io.fondaco.web.home;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.asking.RequestQuestions;
import io.fondaco.access.request.Decision;
import io.fondaco.product.DataProducts;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the first page shows to those who read, and to those who have nothing yet. */
@QuarkusTest
class HomePagesTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    RequestQuestions questions;

    @Inject
    ProductIndex index;

    @Inject
    DataProducts products;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    EntityManager entities;

    @BeforeEach
    void reset() {
        samples.reset();
        index.rebuild();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get("/").then().statusCode(302);
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aReaderConnectsUntilTheFirstQueryIsSeen() {
        story.granted(OTTO, story.asked(ADA));

        Document home = page("/");

        assertThat(home.select(".lead").text()).isEqualTo("3 data products in 2 domains. You can read 1 of them.");
        Element row = only(home);
        assertThat(row.select(".badge").text()).isEqualTo("Approved");
        assertThat(row.select("h3").text()).isEqualTo("You can read Daily temperatures");
        assertThat(row.select("p").text()).startsWith("Given by otto 1 minute ago, until ");
        assertThat(row.select(".btn").attr("href")).isEqualTo("/products/weather/daily-temperatures/connect");

        used(SampleQuery.by("ada", Instant.now()).reading(Samples.DAILY, "zip"));

        home = page("/");
        assertThat(home.select("section[aria-labelledby=for-you]").text())
                .isEqualTo("For you My access Nothing waits for you.");
        assertThat(home.select("section[aria-labelledby=most-used] li").text())
                .isEqualTo("Daily temperatures Weather · you have access 1 query");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aQuestionIsAnsweredAndWhatWaitsForOthersIsSaidApart() {
        UUID request = story.asked(ADA);
        assertThat(page("/").select("section[aria-labelledby=for-you]").text())
                .isEqualTo("For you My access Nothing waits for you."
                        + " 1 request of yours waits for an answer. See it in My access");

        questions.ask(OTTO, request, "Which zip codes do you need?");

        Element row = only(page("/"));
        assertThat(row.select(".badge").text()).isEqualTo("Question for you");
        assertThat(row.select("h3").text()).isEqualTo("Daily temperatures: otto asks");
        assertThat(row.select("p").text())
                .isEqualTo("“Which zip codes do you need?” Your request waits for the answer.");
        assertThat(row.select(".btn").text()).isEqualTo("Answer otto");
        assertThat(row.select(".btn").attr("href")).isEqualTo("/requests/" + request + "#talk");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whatEndsSoonIsExtended() {
        UUID request = story.asked(ADA, "weather", "daily-temperatures", 6);
        story.granted(OTTO, request);

        Element row = only(page("/"));

        assertThat(row.select(".badge").text()).isEqualTo("Ends in 6 days");
        assertThat(row.select("h3").text()).isEqualTo("Your access to Daily temperatures");
        assertThat(row.select("p").text()).startsWith("Until ").endsWith(". No query of yours in 90 days.");
        assertThat(row.select(".btn").attr("href"))
                .isEqualTo("/products/weather/daily-temperatures/request?extend=" + request);
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whatIsTakenAwaySaysWhy() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));
        endInAWeek(agreement);
        Element soon = only(page("/"));
        assertThat(soon.select(".badge").text()).isEqualTo("Taken away soon");
        assertThat(soon.select("p").text())
                .contains("Will be taken away on", "by otto: “The contract with the stations ends”");
        assertThat(soon.select(".btn").eachText()).containsExactly("See request for Daily temperatures");

        story.revoked(OTTO, agreement, "The contract with the stations ends");

        Element row = only(page("/"));
        assertThat(row.select(".badge").text()).isEqualTo("Taken away");
        assertThat(row.select("p").text())
                .startsWith("Taken away on ")
                .endsWith(" by otto: “The contract with the stations ends”");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whatIsOverIsAskedForAgain() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update agreement set state = 'ENDED', end_reason = 'EXPIRED',"
                                + " ended_by = 'system:expiry', ended_at = ?1 where id = ?2")
                        .setParameter(1, Instant.now())
                        .setParameter(2, agreement)
                        .executeUpdate());

        Element row = only(page("/"));

        assertThat(row.select(".badge").text()).isEqualTo("Expired");
        assertThat(row.select(".btn").text()).isEqualTo("Request again Daily temperatures");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whatIsBeingSetUpOrFailedIsSaid() {
        story.decided(OTTO, story.asked(ADA), Decision.Outcome.APPROVED, "");
        state("WANTED");
        assertThat(only(page("/")).select(".badge, h3").eachText())
                .containsExactly("Being set up", "Daily temperatures is being set up");

        state("FAILED");

        assertThat(only(page("/")).select(".badge, h3").eachText())
                .containsExactly("Set-up failed", "Daily temperatures could not be set up");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whatIsDeprecatedNamesItsReplacement() {
        story.granted(OTTO, story.asked(ADA));
        used(SampleQuery.by("ada", Instant.now()).reading(Samples.DAILY, "zip"));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update data_product set status = 'DEPRECATED',"
                                + " successor = 'retail/nations' where slug = 'daily-temperatures'")
                        .executeUpdate());

        Element row = only(page("/"));

        assertThat(row.select(".badge, h3, p").eachText())
                .containsExactly("Deprecated", "Daily temperatures is deprecated", "Use Nations instead.");
        assertThat(row.select(".btn").attr("href")).isEqualTo("/products/retail/nations");
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void newVersionsStandByTheirDay() {
        story.asked(BEN);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update product_version set published_at = ?1"
                                + " where product in (select id from data_product where slug = 'nations')")
                        .setParameter(1, Instant.now())
                        .executeUpdate());
        index.rebuild();

        assertThat(page("/").select("section[aria-labelledby=new] li").text())
                .startsWith("NationsNew · Retail · Nations and their regions, as the shops name them");
    }

    private void used(SampleQuery query) {
        records.store(List.of(query.record()));
        fold.run();
    }

    private void endInAWeek(UUID agreement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update agreement set end_reason = 'REVOKED', ended_by = 'otto',"
                                + " end_note = 'The contract with the stations ends', ends_at = ?1 where id = ?2")
                        .setParameter(1, Instant.now().plusSeconds(7 * 86_400))
                        .setParameter(2, agreement)
                        .executeUpdate());
    }

    private void state(String grant) {
        story.settle();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update engine_grant set state = ?1, next_attempt_at = ?2")
                        .setParameter(1, grant)
                        .setParameter(2, Instant.now().plusSeconds(600))
                        .executeUpdate());
    }

    private static Element only(Document home) {
        assertThat(home.select("section[aria-labelledby=for-you] .todo > li")).hasSize(1);
        return home.selectFirst("section[aria-labelledby=for-you] .todo > li");
    }
}
