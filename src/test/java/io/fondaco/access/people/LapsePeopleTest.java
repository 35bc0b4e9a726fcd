package io.fondaco.access.people;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.identity.People;
import io.fondaco.job.Jobs;
import io.fondaco.notification.Notification;
import io.fondaco.notification.Notifications;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TestConfig;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
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
class LapsePeopleTest {

    private static final PeopleConfig AFTER_NINETY_DAYS =
            TestConfig.of(PeopleConfig.class, Map.of("fondaco.access.people-lapse-after", "90d"));

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    AccessStory story;

    @Inject
    OffboardPerson departure;

    @Inject
    Jobs jobs;

    @Inject
    Event<PersonLapsesSoon> soon;

    @Inject
    Notifications notifications;

    @Inject
    People people;

    @Inject
    MovableClock clock;

    private LapsePeople lapsePeople;

    @BeforeEach
    void reset() {
        lapsePeople = new LapsePeople(people, departure, AFTER_NINETY_DAYS, jobs, clock, soon);
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
