package io.fondaco.product.measure;

import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.TRANSACTIONS;
import static io.fondaco.web.Browsing.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.measure.FakeMeasures;
import io.fondaco.engine.measure.TableMeasure;
import io.fondaco.engine.measure.TableToMeasure;
import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeasurePortsTest {

    private static final int PRODUCTS = 4;

    @Inject
    Samples samples;

    @Inject
    MeasurePorts measurePorts;

    @Inject
    PortMeasures measures;

    @Inject
    FakeMeasures trino;

    @Inject
    Jobs jobs;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    ProductIndex index;

    @BeforeEach
    void reset() {
        samples.reset();
        trino.reset();
    }

    @Test
    void eachIsMeasuredOnceUntilItIsDueAgain() {
        trino.tell(DAILY, new TableMeasure(86_400L, 90L, null));

        assertThat(measurePorts.run()).isEqualTo(PRODUCTS);
        assertThat(measurePorts.run()).isZero();
        assertThat(trino.asked()).extracting(TableToMeasure::view).containsOnly(true);

        older(Duration.ofHours(7));
        trino.tell(DAILY, new TableMeasure(90_000L, 91L, null));
        assertThat(measurePorts.run()).isEqualTo(PRODUCTS);
        assertThat(measures.last(List.of(DAILY, TRANSACTIONS)).get(DAILY).rows())
                .contains(90_000L);
    }

    @Test
    void aDayIsKeptOnceAndForgottenAfterALongTime() {
        measurePorts.run();
        older(Duration.ofDays(3));
        measurePorts.run();
        assertThat(days()).isEqualTo(2);

        older(Duration.ofDays(500));
        measurePorts.run();
        assertThat(days()).isEqualTo(1);
    }

    @Test
    void whereTrinoDoesNotAnswerTheRunEndsAndSaysSo() {
        trino.stop();

        assertThat(measurePorts.run()).isZero();
        assertThat(trino.asked()).hasSize(1);
        JobRun run = jobs.latest("ports-measure", 1).getFirst();
        assertThat(run.outcome()).isEqualTo(JobRun.Outcome.FAILED);
        assertThat(measures.last(List.of(DAILY))).isEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void pagesTellTheSizeAndTheAge() {
        Instant fresh = clock.instant().minus(Duration.ofHours(30));
        trino.tell(DAILY, new TableMeasure(86_400L, 90L, fresh));
        measurePorts.run();

        String product = "/products/weather/daily-temperatures";
        assertThat(page(product).select("dl.facts").text()).contains("Size about 86,400 rows in 90 partitions");
        assertThat(page(product + "/schema").select("main").text())
                .contains("daily_temperatures: about 86,400 rows in 90 partitions, newest rows");
        assertThat(page(product + "/contract").select("main").text()).contains("30 hours");
        assertThat(page("/products/retail/nations").select("dl.facts").text()).contains("Size rows not counted");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aListIsFilteredByAge() {
        trino.tell(DAILY, new TableMeasure(null, null, clock.instant().minus(Duration.ofDays(3))));
        trino.tell(TRANSACTIONS, new TableMeasure(null, null, clock.instant().minus(Duration.ofHours(3))));
        measurePorts.run();
        index.rebuild();

        assertThat(page("/products?fresh=7d").select(".results h3").eachText())
                .containsExactlyInAnyOrder("Daily temperatures", "Store transactions");
        assertThat(page("/products?fresh=1d").select(".results h3").eachText()).containsExactly("Store transactions");
        var all = page("/products");
        assertThat(all.select("label:has(#fresh-1d)").text()).isEqualTo("1 day 1");
        assertThat(all.select("label:has(#fresh-7d)").text()).isEqualTo("7 days 2");
        assertThat(all.select(".results").text()).contains("newest rows");
    }

    /** As if all that was measured had been measured so much earlier. */
    private void older(Duration by) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("from PortMeasure", PortMeasure.class)
                        .getResultList()
                        .forEach(measure -> entities.createNativeQuery(
                                        "update port_measure set measured_on = ?1, measured_at = ?2 where object_name = ?3"
                                                + " and measured_on = ?4")
                                .setParameter(1, measure.measuredOn().minusDays(by.toDays()))
                                .setParameter(2, measure.measuredAt().minus(by))
                                .setParameter(3, measure.name().object())
                                .setParameter(4, measure.measuredOn())
                                .executeUpdate()));
    }

    private int days() {
        return QuarkusTransaction.requiringNew()
                .call(() -> measures.days(DAILY, 10).size());
    }
}
