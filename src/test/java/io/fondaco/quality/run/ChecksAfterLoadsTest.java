package io.fondaco.quality.run;

import static io.fondaco.web.Browsing.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.check.FakeChecks;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.RunSample;
import io.fondaco.lineage.follow.FollowLineage;
import io.fondaco.product.measure.PortMeasures;
import io.fondaco.product.measure.TablesLoaded;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.fondaco.usage.intake.QueryRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule that waits for loads is checked once after each, whoever tells of it. */
@QuarkusTest
class ChecksAfterLoadsTest {

    private static final QualifiedName BELOW = QualifiedName.parse("lake.raw.station_rows");
    private static final String RULE = "\"zip\" IS NULL";

    @Inject
    Samples samples;

    @Inject
    QualityProduct product;

    @Inject
    CheckRules job;

    @Inject
    FakeChecks trino;

    @Inject
    QueryRecords records;

    @Inject
    FollowLineage follow;

    @Inject
    PortMeasures measures;

    @Inject
    Event<TablesLoaded> loaded;

    @Inject
    MovableClock clock;

    @BeforeEach
    void aRuleThatWaitsForLoads() {
        samples.reset();
        trino.reset();
        product.publish(Samples.DAILY, "1.0.0", """
            properties:
              - name: zip
                quality:
                  - {name: Zip is there, metric: nullValues, mustBe: 0, schedule: After each load}
            """);
        job.run();
        product.settle();
        clock.moveOn(Duration.ofSeconds(30));
        job.run();
        clock.moveOn(Duration.ofHours(1));
        assertThat(runs()).isEqualTo(1);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aQueryThatWritesTheTableIsALoad() {
        wrote("INSERT", Samples.DAILY);
        job.run();
        assertThat(runs()).isEqualTo(2);

        job.run();
        clock.moveOn(Duration.ofHours(1));
        job.run();
        assertThat(runs()).isEqualTo(2);
    }

    @Test
    void oneLoadThatSeveralTellOfIsCheckedOnce() {
        wrote("INSERT", Samples.DAILY);
        job.run();
        clock.moveOn(Duration.ofHours(1));
        tell(Samples.DAILY, clock.instant().minus(Duration.ofMinutes(61)));
        job.run();

        assertThat(runs()).isEqualTo(2);
    }

    @Test
    void loadsThatFollowEachOtherQuicklyAreCheckedTogetherAfterThePause() {
        wrote("INSERT", Samples.DAILY);
        job.run();
        clock.moveOn(Duration.ofMinutes(1));
        wrote("INSERT", Samples.DAILY);
        wrote("MERGE", Samples.DAILY);
        job.run();
        assertThat(runs()).isEqualTo(2);

        clock.moveOn(Duration.ofMinutes(16));
        job.run();
        assertThat(runs()).isEqualTo(3);
    }

    @Test
    void newRowsBelowAViewAreNewRowsOfIt() {
        records.store(List.of(
                RunSample.reading(clock.instant()).through(BELOW, Samples.DAILY).record()));
        follow.run();
        wrote("INSERT", BELOW);
        job.run();

        assertThat(runs()).isEqualTo(2);
    }

    @Test
    void aRefreshIsALoadAndAnotherTableOrAViewIsNone() {
        wrote("INSERT", Samples.TRANSACTIONS);
        wrote("CREATE VIEW", Samples.DAILY);
        job.run();
        assertThat(runs()).isEqualTo(1);

        QuarkusTransaction.requiringNew()
                .run(() -> measures.refreshed(Samples.DAILY, clock.instant().minusSeconds(20), clock.instant()));
        job.run();
        assertThat(runs()).isEqualTo(2);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> measures.last(List.of(Samples.DAILY))
                                .get(Samples.DAILY)
                                .freshAt()))
                .isPresent();
    }

    @Test
    void whereNoLoadIsSeenItIsCheckedAtTheUsualTimes() {
        clock.moveOn(Duration.ofHours(24));
        job.run();

        assertThat(runs()).isEqualTo(2);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void thePageSaysSo() {
        assertThat(contract()).contains("Checked after each load", ", and after each load.", "No load was seen yet.");

        wrote("INSERT", Samples.DAILY);
        assertThat(contract()).contains("Last load seen");
    }

    private static String contract() {
        return page("/products/weather/readings/contract").select("main").text();
    }

    private void wrote(String type, QualifiedName table) {
        records.store(List.of(
                RunSample.writing(clock.instant(), type, table).from(BELOW).record()));
        follow.run();
    }

    private void tell(QualifiedName table, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> loaded.fire(TablesLoaded.of(table, at, at)));
    }

    private long runs() {
        return trino.asked().stream()
                .filter(question -> question.sql().contains(RULE))
                .count();
    }
}
