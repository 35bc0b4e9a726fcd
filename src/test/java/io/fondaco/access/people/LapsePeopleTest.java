package io.fondaco.access.people;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.identity.People;
import io.fondaco.notification.Notification;
import io.fondaco.notification.Notifications;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has not signed in for the configured time is told, and then gone. */
@QuarkusTest
@TestProfile(LapsePeopleTest.AfterAWhile.class)
class LapsePeopleTest {

    /** People lapse after ninety days. */
    public static class AfterAWhile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("fondaco.access.people-lapse-after", "90d");
        }
    }

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    AccessStory story;

    @Inject
    LapsePeople lapsePeople;

    @Inject
    Notifications notifications;

    @Inject
    People people;

    @Inject
    MovableClock clock;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, BEN, OTTO).forEach(samples::signedIn);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whoHasNotSignedInForLongIsToldAndThenGone() {
        story.granted(OTTO, story.asked(ADA));
        unseenFor("ada", 75);
        unseenFor("ben", 10);
        assertThat(lapsePeople.run()).isZero();
        assertThat(told("ada")).noneMatch(subject -> subject.startsWith("Sign in before"));

        unseenFor("ada", 77);
        lapsePeople.run();
        lapsePeople.run();
        assertThat(told("ada"))
                .filteredOn(subject -> subject.startsWith("Sign in before"))
                .hasSize(1);

        clock.moveAhead(Duration.ofDays(14));
        assertThat(lapsePeople.run()).isEqualTo(1);
        story.settle();
        assertThat(engine.privileges(DAILY, "ada")).isEmpty();
        assertThat(people.present()).doesNotContain("ada").contains("ben");
        assertThat(lapsePeople.run()).isZero();
    }

    private void unseenFor(String person, int days) {
        QuarkusTransaction.requiringNew()
                .run(() -> people.update(
                        "lastSeenAt = ?1 where name = ?2", Instant.now().minus(Duration.ofDays(days)), person));
    }

    private List<String> told(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.list("person", person).stream()
                        .map(Notification::subject)
                        .toList());
    }
}
