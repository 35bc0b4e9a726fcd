package io.fondaco.publish.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.publication.Published;
import io.fondaco.publish.publication.Published.Version;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefreshMaterializedViewsTest {

    private static final QualifiedName BASE = QualifiedName.parse("lake.weather_raw.readings");
    private static final QualifiedName KEPT = QualifiedName.parse("iceberg.published.readings");
    private static final String SLUG = "kept-readings";

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    Published published;

    @Inject
    Refreshes refreshes;

    @Inject
    RefreshMaterializedViews job;

    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        samples.reset();
        engine.create(new HarvestedObject(BASE, "TABLE", null, List.of(new HarvestedColumn("id", "bigint", 1, null))));
        engine.giveByHand(BASE, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
        published.begin(SLUG, KEPT);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private void publish(String query, String cron) {
        published.publish(SLUG, Version.kept(KEPT, query, cron));
        published.settle();
    }

    private Refresh refresh() {
        return QuarkusTransaction.requiringNew().call(() -> refreshes.of(KEPT).orElseThrow());
    }

    @Test
    void aViewIsRefreshedOnceItIsMadeAndThenByItsSchedule() {
        publish("SELECT id FROM " + BASE, "0 * * * *");

        assertThat(job.run().settled()).isEqualTo(1);
        assertThat(job.run().settled()).isZero();
        Instant first = refresh().refreshedAt().orElseThrow();

        clock.moveOn(Duration.ofMinutes(61));
        assertThat(job.run().settled()).isEqualTo(1);
        assertThat(refresh().refreshedAt().orElseThrow()).isAfter(first.plus(Duration.ofMinutes(60)));
        assertThat(refresh().nextAttemptAt()).isPresent();
    }

    @Test
    void anotherQueryMakesItDueAndAnotherScheduleAloneDoesNot() {
        publish("SELECT id FROM " + BASE, "0 5 * * *");
        job.run();

        publish("SELECT id FROM " + BASE, "0 6 * * *");
        assertThat(job.run().settled()).isZero();
        assertThat(refresh().schedule()).contains("0 6 * * *");

        publish("SELECT id, 1 AS one FROM " + BASE, "0 6 * * *");
        assertThat(job.run().settled()).isEqualTo(1);
    }

    @Test
    void aRefreshThatFailsIsTriedAgainAndSaysWhy() {
        publish("SELECT id FROM " + BASE, "0 5 * * *");
        engine.delays().slowDown(KEPT);

        assertThat(job.run().failed()).isEqualTo(1);
        assertThat(refresh().lastError().orElseThrow()).contains("did not finish");
        assertThat(refresh().refreshedAt()).isEmpty();

        engine.delays().speedUp(KEPT);
        clock.moveOn(Duration.ofMinutes(11));
        assertThat(job.run().settled()).isEqualTo(1);
        assertThat(refresh().lastError()).isEmpty();
    }

    @Test
    void whatIsGoneIsNotRefreshedAnyMore() {
        publish("SELECT id FROM " + BASE, "0 5 * * *");

        published.retire(SLUG, Version.kept(KEPT, "SELECT id FROM " + BASE, null));
        published.settle();

        assertThat(QuarkusTransaction.requiringNew().call(() -> refreshes.of(KEPT)))
                .isEmpty();
    }
}
