package io.fondaco.web.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.web.Browsing.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.Decision;
import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewScope;
import io.fondaco.access.review.StartReview;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.fondaco.web.Formats;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an owner is shown before answering a request or a review. */
@QuarkusTest
class WhatHelpsToDecidePagesTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    DataProducts products;

    @Inject
    RequestAccess requestAccess;

    @Inject
    StartReview startReview;

    @Inject
    TeamMemberships memberships;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aRequestShowsWhatTheTeamDoesAndHowOthersWereAnswered() {
        joins("team-analytics", ADA, BEN);
        queried(
                query(BEN, 1).reading(DAILY, "zip"),
                query(BEN, 2).reading(DAILY, "zip"),
                query(BEN, 100).reading(DAILY));
        story.decided(OTTO, story.asked(BEN), Decision.Outcome.APPROVED, "");
        story.decided(OTTO, story.asked(STELLA), Decision.Outcome.APPROVED, "");
        story.decided(OTTO, story.asked(GRACE), Decision.Outcome.DECLINED, "Not for this purpose");
        UUID asked = story.asked(ADA);

        assertThat(page("/approvals").select("article").text())
                .contains("team-analytics ran 2 queries on it in 90 days")
                .contains("2 of the last 3 requests for it were approved; an answer usually took 1 minute");
        assertThat(page("/requests/" + asked).select("#decision .meta").text())
                .contains("team-analytics ran 2 queries", "2 of the last 3");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void withoutAPastNothingIsMadeUp() {
        story.decided(OTTO, story.asked(BEN), Decision.Outcome.APPROVED, "");
        story.asked(ADA);

        assertThat(page("/approvals").select("article").text()).doesNotContain("90 days", "of the last");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whoAskedIsNotShownWhatHelpsTheApprover() {
        joins("team-analytics", BEN);
        queried(query(BEN, 1).reading(DAILY, "zip"));

        assertThat(page("/requests/" + story.asked(ADA)).text()).doesNotContain("ran 1 query");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aReviewShowsTheColumnsAndCountsATeamByItsMembers() {
        joins("team-analytics", ADA, BEN);
        story.granted(OTTO, story.asked(STELLA));
        story.granted(OTTO, asked(ADA, new Holder(HolderKind.TEAM, "team-analytics")));
        queried(
                query(ADA, 3).reading(DAILY, "zip", "day"),
                query(BEN, 2).reading(DAILY, "zip"),
                query(BEN, 1).reading(DAILY).failed("USER_CANCELED"));
        Document review = page("/reviews/" + review());

        assertThat(review.select("tbody tr:contains(team-analytics) td").eachText())
                .contains(
                        "3",
                        "zip, day",
                        Formats.day(LocalDate.now(ZoneOffset.UTC).minusDays(1)));
        assertThat(review.select("tbody tr:contains(stella) td").eachText()).contains("0", "None seen", "Never seen");
    }

    private void joins(String team, Person... people) {
        List.of(people).forEach(samples::signedIn);
        QuarkusTransaction.requiringNew()
                .run(() -> List.of(people)
                        .forEach(person ->
                                memberships.confirm(person.name(), Set.of(team), TeamMembership.Source.SIGN_IN)));
    }

    private static SampleQuery query(Person person, int daysAgo) {
        return SampleQuery.by(person.name(), Instant.now().minus(Duration.ofDays(daysAgo)));
    }

    private void queried(SampleQuery... queries) {
        records.store(Stream.of(queries).map(SampleQuery::record).toList());
        fold.run();
    }

    private UUID asked(Person person, Holder holder) {
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(90);
        AccessRequestInput input =
                new AccessRequestInput(PURPOSE, until, true, UUID.randomUUID().toString()).forHolder(holder);
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess.send(person, daily(person), input).id());
    }

    private UUID review() {
        LocalDate due = LocalDate.now(ZoneOffset.UTC).plusDays(14);
        return QuarkusTransaction.requiringNew()
                .call(() -> startReview
                        .start(OTTO, ReviewScope.of(daily(OTTO), due, Review.OnSilence.END))
                        .id());
    }

    private DataProduct daily(Person person) {
        return products.find(person, "weather", "daily-temperatures").orElseThrow();
    }
}
