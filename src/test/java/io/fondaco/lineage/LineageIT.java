package io.fondaco.lineage;

import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.engine.TrinoSession;
import io.fondaco.lineage.follow.FollowLineage;
import io.fondaco.lineage.graph.Asked;
import io.fondaco.lineage.graph.Lineage;
import io.fondaco.lineage.graph.LineageGraphs;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What real statements in a real Trino show, as its event listener tells of them. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class LineageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Samples samples;

    @Inject
    FollowLineage follow;

    @Inject
    LineageGraphs graphs;

    @Inject
    DataProducts products;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void aTableMadeThroughTwoNestedViewsLeadsBackToTheirTableColumnByColumn() {
        try (TrinoSession admin = TrinoForTests.admin()) {
            prepare(admin);
            admin.run("CREATE OR REPLACE VIEW lake.lineage_it.clean SECURITY DEFINER AS"
                    + " SELECT zip, day, celsius AS warm FROM lake.lineage_it.readings");
            admin.run("CREATE OR REPLACE VIEW lake.weather.daily_temperatures SECURITY DEFINER AS"
                    + " SELECT zip, day, max(warm) AS celsius FROM lake.lineage_it.clean GROUP BY zip, day");
            admin.run("CREATE TABLE lake.lineage_it.report AS"
                    + " SELECT zip, celsius * 2 AS twice FROM lake.weather.daily_temperatures");
            admin.run("INSERT INTO lake.lineage_it.report SELECT * FROM lake.lineage_it.report");
            admin.run(
                    "INSERT INTO lake.lineage_it.readings SELECT zip, day, celsius FROM lake.weather.daily_temperatures");
            admin.run("CREATE TABLE iceberg.lineage_it.merged (zip varchar, twice double)");
            admin.run("MERGE INTO iceberg.lineage_it.merged m USING lake.lineage_it.report r ON m.zip = r.zip"
                    + " WHEN NOT MATCHED THEN INSERT (zip, twice) VALUES (r.zip, r.twice)");
        }

        await().atMost(PATIENCE).untilAsserted(() -> {
            follow.run();
            assertThat(steps(lineage(""))).anyMatch(step -> step.endsWith("merged Merge"));
        });

        assertThat(steps(lineage("")))
                .contains(
                        "lake.lineage_it.readings > lake.lineage_it.clean View",
                        "lake.lineage_it.clean > lake.weather.daily_temperatures View",
                        "lake.weather.daily_temperatures > lake.lineage_it.report Create table as",
                        // The temperatures feed what they come from: a circle, in which every walk ends.
                        "lake.weather.daily_temperatures > lake.lineage_it.readings Insert",
                        "lake.lineage_it.report > iceberg.lineage_it.merged Merge")
                .noneMatch(step -> step.startsWith("lake.lineage_it.report > lake.lineage_it.report"));
        assertThat(columns(lineage("celsius")))
                .contains(
                        "lake.lineage_it.readings.celsius > lake.lineage_it.clean.warm",
                        "lake.lineage_it.clean.warm > lake.weather.daily_temperatures.celsius",
                        "lake.weather.daily_temperatures.celsius > lake.lineage_it.report.twice");
    }

    private static void prepare(TrinoSession admin) {
        admin.run("CREATE SCHEMA IF NOT EXISTS lake.weather");
        admin.run("CREATE SCHEMA IF NOT EXISTS lake.lineage_it");
        admin.run("CREATE SCHEMA IF NOT EXISTS iceberg.lineage_it");
        admin.run("DROP TABLE IF EXISTS iceberg.lineage_it.merged");
        admin.run("DROP TABLE IF EXISTS lake.lineage_it.report");
        admin.run("DROP TABLE IF EXISTS lake.lineage_it.readings");
        admin.run("CREATE TABLE lake.lineage_it.readings AS"
                + " SELECT '1010' zip, DATE '2026-11-01' day, DOUBLE '3.5' celsius");
    }

    private Lineage lineage(String column) {
        return QuarkusTransaction.requiringNew()
                .call(() -> graphs.of(new Asked(
                        OTTO,
                        products.find(OTTO, "weather", "daily-temperatures").orElseThrow(),
                        "",
                        column,
                        Asked.MOST,
                        Asked.MOST,
                        true)));
    }

    private static List<String> steps(Lineage lineage) {
        assertThat(lineage.nodes()).extracting(node -> node.object()).contains(DAILY);
        return lineage.steps().stream()
                .map(step -> "%s > %s %s".formatted(step.from(), step.to(), step.told()))
                .toList();
    }

    private static List<String> columns(Lineage lineage) {
        return lineage.columns().stream()
                .map(step -> "%s.%s > %s.%s"
                        .formatted(
                                step.from().object(),
                                step.from().column(),
                                step.to().object(),
                                step.to().column()))
                .toList();
    }
}
