package io.fondaco.usage;

import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.usage.event.QueryRecord.Kind;
import io.fondaco.usage.event.TableUse;
import io.fondaco.usage.fold.FunctionUses;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.RecordedQuery;
import io.fondaco.usage.intake.RecordedTable;
import io.fondaco.usage.report.Consumer;
import io.fondaco.usage.report.UsagePeriod;
import io.fondaco.usage.report.UsageReport;
import io.fondaco.usage.report.UsageReports;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real queries of real people in a real Trino, as the event listener reports them. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class UsageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    Samples samples;

    @Inject
    StatelessSession database;

    @Inject
    RollUpUsage fold;

    @Inject
    FunctionUses functions;

    @Inject
    UsageReports reports;

    @Inject
    DataProducts products;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void queriesOnAViewAndARefusalBeforeItsGrantAreTheUseOfItsProduct() {
        try (TrinoSession admin = TrinoForTests.admin();
                TrinoSession ada = TrinoForTests.as("ada")) {
            createView(admin);
            assertThatThrownBy(() -> ada.run("SELECT * FROM lake.weather.daily_temperatures"))
                    .isInstanceOf(EngineError.class);
            admin.run("GRANT SELECT ON lake.weather.daily_temperatures TO USER ada");
            for (int i = 0; i < 3; i++) {
                ada.run("SELECT zip, max(day) FROM lake.weather.daily_temperatures GROUP BY zip");
            }
            ada.run("DESCRIBE lake.weather.daily_temperatures");
            ada.run("EXPLAIN ANALYZE SELECT * FROM lake.weather.daily_temperatures");
        }

        await().atMost(PATIENCE).untilAsserted(() -> {
            fold.run();
            assertThat(report().totals().queries()).isEqualTo(4);
        });

        UsageReport report = report();
        assertThat(report.totals().finished()).isEqualTo(3);
        assertThat(report.totals().failed()).isEqualTo(1);
        assertThat(report.totals().people()).isEqualTo(1);
        assertThat(report.consumers()).extracting(Consumer::name).containsExactly("ada");
        assertThat(report.failures()).extracting(UsageReport.Failure::errorName).containsExactly("PERMISSION_DENIED");
        assertThat(report.columns()).extracting(UsageReport.ColumnUse::column).containsExactlyInAnyOrder("zip", "day");
        assertThat(uses("ada", "SELECT zip%"))
                .filteredOn(use -> use.role() == TableUse.Role.THROUGH)
                .hasSize(3)
                .allSatisfy(use -> {
                    assertThat(use.object()).hasToString("lake.weather_raw.readings");
                    assertThat(use.through()).containsExactly(Samples.DAILY);
                });
    }

    @Test
    void onlyReadingRowsIsUseAndEachColumnCountsForWhoReadIt() {
        try (TrinoSession admin = TrinoForTests.admin();
                TrinoSession ada = TrinoForTests.as("ada")) {
            createView(admin);
            admin.run("CREATE OR REPLACE VIEW lake.weather.warm_days SECURITY DEFINER AS"
                    + " SELECT zip FROM lake.weather.daily_temperatures WHERE celsius > 20");
            admin.run("GRANT SELECT ON lake.weather.warm_days TO USER ada");
            admin.run("GRANT SELECT ON lake.weather.daily_temperatures TO USER ada");
            admin.run("INSERT INTO lake.weather_raw.readings SELECT * FROM lake.weather_raw.readings");
            ada.run("-- why?\rEXPLAIN ANALYZE SELECT * FROM lake.weather.daily_temperatures");
            ada.run("SELECT max(d.day) FROM lake.weather.daily_temperatures d, lake.weather.warm_days w");
            assertThatThrownBy(() -> ada.run(
                            "SELECT * FROM TABLE(iceberg.system.table_changes(" + "'no_schema', 'no_table', 1, 2))"))
                    .isInstanceOf(EngineError.class);
        }

        await().atMost(PATIENCE).untilAsserted(() -> {
            fold.run();
            assertThat(functions.since(LocalDate.now(ZoneOffset.UTC).minusDays(1)))
                    .extracting(count -> count.function() + " " + count.failed())
                    .containsExactly("iceberg.system.table_changes 1");
        });

        UsageReport report = report();
        assertThat(report.totals().queries()).isEqualTo(1);
        assertThat(report.columns()).extracting(UsageReport.ColumnUse::column).containsExactly("day");
        assertThat(report.neverUsed()).extracting(UsageReport.ColumnUse::column).containsExactly("zip");
        assertThat(report.through())
                .extracting(through -> through.view() + " " + through.queries())
                .containsExactly("lake.weather.warm_days 1");
        assertThat(uses("admin", "INSERT INTO lake.weather_raw%"))
                .extracting(TableUse::role)
                .containsExactly(TableUse.Role.WRITTEN);
        assertThat(kind("CREATE OR REPLACE VIEW lake.weather.warm_days%")).containsExactly(Kind.DEFINITION);
        assertThat(kind("-- why?%")).containsExactly(Kind.LOOK);
    }

    @Test
    void aMaterializedViewThatIsFreshIsUsedItself() {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS iceberg.usage_it");
            admin.run("CREATE TABLE IF NOT EXISTS iceberg.usage_it.nation AS SELECT * FROM tpch.tiny.nation");
            admin.run("CREATE MATERIALIZED VIEW IF NOT EXISTS iceberg.usage_it.names AS"
                    + " SELECT name FROM iceberg.usage_it.nation");
            admin.run("REFRESH MATERIALIZED VIEW iceberg.usage_it.names");
            admin.run("SELECT count(name) FROM iceberg.usage_it.names");
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(uses("admin", "SELECT count(name)%")).isNotEmpty());
        assertThat(uses("admin", "SELECT count(name)%"))
                .filteredOn(use -> use.role() == TableUse.Role.DIRECT)
                .extracting(use -> use.object().toString())
                .containsExactly("iceberg.usage_it.names");
    }

    private static void createView(TrinoSession admin) {
        admin.run("CREATE SCHEMA IF NOT EXISTS lake.weather_raw");
        admin.run("CREATE SCHEMA IF NOT EXISTS lake.weather");
        admin.run("CREATE TABLE IF NOT EXISTS lake.weather_raw.readings AS"
                + " SELECT '1010' zip, DATE '2026-11-01' day, 3.5 celsius");
        admin.run("CREATE OR REPLACE VIEW lake.weather.daily_temperatures SECURITY DEFINER AS"
                + " SELECT zip, day, celsius FROM lake.weather_raw.readings");
    }

    private UsageReport report() {
        return QuarkusTransaction.requiringNew()
                .call(() -> reports.of(
                        products.find(OTTO, "weather", "daily-temperatures").orElseThrow(), UsagePeriod.DAYS_30, OTTO));
    }

    private List<Kind> kind(String sqlLike) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createSelectionQuery(
                                "select kind from RecordedQuery where sqlText like :sql", Kind.class)
                        .setParameter("sql", sqlLike)
                        .list());
    }

    private List<TableUse> uses(String person, String sqlLike) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<String> ids = database
                    .createSelectionQuery(
                            "from RecordedQuery where person = :person and sqlText like :sql", RecordedQuery.class)
                    .setParameter("person", person)
                    .setParameter("sql", sqlLike)
                    .list()
                    .stream()
                    .map(RecordedQuery::queryId)
                    .toList();
            return database
                    .createSelectionQuery("from RecordedTable where key.queryId in :ids", RecordedTable.class)
                    .setParameterList("ids", ids)
                    .list()
                    .stream()
                    .map(RecordedTable::use)
                    .toList();
        });
    }
}
