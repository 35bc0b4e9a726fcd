package io.fondaco.web.home;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewScope;
import io.fondaco.access.review.StartReview;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProducts;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the first page shows to those who own, decide or run something. */
@QuarkusTest
class HomeOfOwnersPagesTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    FakeEngine engine;

    @Inject
    StartReview startReview;

    @Inject
    DataProducts products;

    @Inject
    ProductIndex index;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    Notifications notifications;

    @Inject
    EntityManager entities;

    @BeforeEach
    void reset() {
        samples.reset();
        index.rebuild();
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerWithNothingToDoSeesWhatTheyOwn() {
        used(SampleQuery.by("ada", Instant.now()).reading(Samples.DAILY, "zip"));

        Document home = page("/");

        assertThat(home.select("h1").text()).isEqualTo("Nothing needs you");
        assertThat(home.select(".lead").text())
                .endsWith(". You own 2 data products; 1 person used them in the last 30 days.");
        assertThat(home.select("main").text()).doesNotContain("Start here", "How it works");
        assertThat(home.select("section[aria-labelledby=mine] caption").text())
                .isEqualTo("2 data products, last 30 days");
        assertThat(home.select("section[aria-labelledby=mine] tbody tr").eachText())
                .containsExactly("Daily temperatures 1.0.0 1 1 none", "Station notes 1.0.0 none none none");
        assertThat(home.select(".top nav.navwide a").eachText()).containsExactly("Products", "My access", "Approvals");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void whatIsWrongWithTheirProductsIsSaid() {
        story.granted(OTTO, story.asked(ADA));
        execute("update engine_grant set state = 'FAILED', next_attempt_at = ?1 where principal = 'ada'", soon());
        samples.signedIn(ODA);
        execute("update person set left_at = ?1 where name = 'oda'", Instant.now());
        engine.giveByHand(Samples.STATIONS, Grantee.user("ben"), Set.of(Privilege.SELECT), false);
        post("/products/weather/station-notes/manage/check", Map.of());
        execute(
                "update seen_object set obstacle = 'Access Denied: View owner', obstacle_asked_at = ?1"
                        + " where object_name = 'daily_temperatures'",
                Instant.now());

        Document home = page("/");

        assertThat(home.select("h1").text()).isEqualTo("4 things need you");
        assertThat(home.select("section[aria-labelledby=attention] h3").eachText())
                .containsExactly(
                        "Nobody can read Daily temperatures",
                        "Daily temperatures: Trino refuses 1 grant",
                        "oda has left and still owns Daily temperatures",
                        "Station notes: 1 privilege given outside the portal");
        assertThat(home.select("section[aria-labelledby=attention] .badge").eachText())
                .containsExactly("Can't be read", "Set-up failed", "Owner left", "Given outside");
        assertThat(home.select("section[aria-labelledby=attention] li").first().text())
                .contains("Trino would refuse whoever reads lake.weather.daily_temperatures");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void aFallInUseIsSaidWhileItLasts() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<QueryRecord> past = new ArrayList<>();
        for (int back = 1; back <= 44; back++) {
            for (int number = 0; number < (back <= 2 ? 5 : 30); number++) {
                Instant at = today.minusDays(back).atTime(8, number).toInstant(ZoneOffset.UTC);
                past.add(SampleQuery.by("ada", at).reading(Samples.DAILY, "zip").record());
                past.add(SampleQuery.by("ada", at)
                        .reading(Samples.TRANSACTIONS, "zip")
                        .record());
            }
        }
        for (int back = 1; back <= 2; back++) {
            for (int number = 0; number < 40; number++) {
                Instant at = today.minusDays(back).atTime(9, number).toInstant(ZoneOffset.UTC);
                past.add(SampleQuery.by("ben", at)
                        .reading(Samples.NATIONS, "zip")
                        .record());
            }
        }
        records.store(past);
        fold.run();
        execute("update seen_day set late_at = null");

        Document home = page("/");

        assertThat(home.select("h1").text()).isEqualTo("1 thing needs you");
        Element row = home.selectFirst("section[aria-labelledby=attention] li");
        assertThat(row.select(".badge").text()).isEqualTo("Queries fell");
        assertThat(row.select("h3").text()).startsWith("Daily temperatures: queries fell by 83% since ");
        assertThat(row.select("p").text()).contains("Usual for these days: 30 a day; seen: 5. It is not over.");
        assertThat(row.select(".btn").attr("href")).isEqualTo("/products/weather/daily-temperatures/usage");
        assertThat(page("/products/weather/daily-temperatures/usage")
                        .select("main")
                        .text())
                .contains("Queries fell by 83% since ");
    }

    @Test
    @TestSecurity(
            user = "stella",
            roles = {"consumer", "team-retail"})
    void whatIsWrongWithOtherProductsIsNotTheirs() {
        story.granted(OTTO, story.asked(ADA));
        execute("update engine_grant set state = 'FAILED', next_attempt_at = ?1 where principal = 'ada'", soon());

        Document home = page("/");

        assertThat(home.select("h1").text()).isEqualTo("Nothing needs you");
        assertThat(home.select("section[aria-labelledby=attention]")).isEmpty();
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerWhoReadsSeesThatAsWell() {
        story.granted(STELLA, story.asked(OTTO, "retail", "store-transactions", 60));

        Document home = page("/");

        assertThat(home.select("h1").text()).isEqualTo("1 thing needs you");
        assertThat(home.select("section[aria-labelledby=for-you] h3").text())
                .isEqualTo("You can read Store transactions");
        assertThat(home.select("section[aria-labelledby=mine] tbody tr")).hasSize(2);
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void whatEndsSoonAndReviewsStandBelow() {
        story.granted(OTTO, story.asked(ADA, "weather", "daily-temperatures", 6));
        story.granted(OTTO, story.asked(BEN, "weather", "daily-temperatures", 60));
        QuarkusTransaction.requiringNew()
                .run(() -> startReview.start(
                        ODA,
                        ReviewScope.of(
                                products.find(OTTO, "weather", "daily-temperatures")
                                        .orElseThrow(),
                                LocalDate.now(ZoneOffset.UTC).plusDays(14),
                                Review.OnSilence.END)));

        Document home = page("/");

        assertThat(home.select("section[aria-labelledby=ends] h3").eachText())
                .containsExactly("Access review, Daily temperatures", "ada");
        assertThat(home.select("section[aria-labelledby=ends] p").eachText())
                .satisfiesExactly(
                        review -> assertThat(review).startsWith("Answer for 2 holders by "),
                        access -> assertThat(access).startsWith("Daily temperatures ends on "));
        assertThat(home.select("section[aria-labelledby=ends] > .row a").text()).isEqualTo("All that ends soon");
        assertThat(home.select("h1").text()).isEqualTo("2 things need you");
        assertThat(page("/approvals").select(".tabs a").last().text()).isEqualTo("Ending soon (1)");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void newsThatWasNotReadStandsBelow() {
        QuarkusTransaction.requiringNew().run(() -> {
            notifications.tell("otto", news(NewsKind.UNREADABLE, "Station notes can be read again"));
            notifications.tell("otto", news(NewsKind.ASKED, "ada asks for Daily temperatures"));
        });

        Document home = page("/");

        assertThat(home.select("section[aria-labelledby=since] li a").eachText())
                .containsExactly("Station notes can be read again");
    }

    private void used(SampleQuery query) {
        records.store(List.of(query.record()));
        fold.run();
    }

    private static News news(NewsKind kind, String subject) {
        return new News(kind, subject, "/products/weather/station-notes", UUID.randomUUID());
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(600);
    }

    private void execute(String sql, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = entities.createNativeQuery(sql);
            for (int at = 0; at < values.length; at++) {
                query.setParameter(at + 1, values[at]);
            }
            query.executeUpdate();
        });
    }
}
