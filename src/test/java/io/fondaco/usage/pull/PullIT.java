package io.fondaco.usage.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.event.TableUse;
import io.fondaco.usage.intake.RecordedQuery;
import io.fondaco.usage.intake.RecordedTable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Histories of a real Trino: the table that its MySQL event listener writes into MariaDB, a history table in Iceberg, and
 * what Trino itself remembers. The portal is not where the events are posted.
 */
@QuarkusTest
@TestProfile(PullIT.Histories.class)
class PullIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A portal that gets no events. */
    public static class Histories extends TrinoAlone {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("quarkus.http.test-port", "0");
            settings.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:pull-it;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
            settings.put("fondaco.usage.pull.listener.kind", "mysql-event-listener");
            settings.put("fondaco.usage.pull.listener.table", "mysql.history.trino_queries");
            settings.put("fondaco.usage.pull.listener.environment", "fondaco_test");
            settings.put("fondaco.usage.pull.listener.every", "1s");
            settings.put("fondaco.usage.pull.logger.kind", "history-table");
            settings.put("fondaco.usage.pull.logger.table", "iceberg.history.completed_queries");
            settings.put("fondaco.usage.pull.logger.every", "1s");
            settings.put(
                    "fondaco.usage.pull.logger.columns.wall-millis", "date_diff('millisecond', create_time, end_time)");
            settings.put("fondaco.usage.pull.memory.kind", "runtime-queries");
            settings.put("fondaco.usage.pull.memory.every", "1s");
            return settings;
        }
    }

    @Inject
    PullHistory pull;

    @Inject
    PullSources sources;

    @Inject
    SourcePull one;

    @Inject
    PullReports reports;

    @Inject
    StatelessSession database;

    @BeforeAll
    static void tables() {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.pulled");
            admin.run("CREATE TABLE IF NOT EXISTS lake.pulled.readings AS SELECT '1010' zip, 3.5 celsius");
            admin.run("CREATE OR REPLACE VIEW lake.pulled.temperatures SECURITY DEFINER AS SELECT zip, celsius"
                    + " FROM lake.pulled.readings");
            admin.run("CREATE SCHEMA IF NOT EXISTS iceberg.history");
            admin.run("CREATE TABLE IF NOT EXISTS iceberg.history.completed_queries (query_id varchar, usr varchar,"
                    + " query_text varchar, query_state varchar, create_time timestamp(6) with time zone,"
                    + " end_time timestamp(6) with time zone, session_catalog varchar, session_schema varchar,"
                    + " client_tags array(varchar), inputs_json varchar) WITH (partitioning = ARRAY['day(end_time)'])");
        }
    }

    @Test
    void whatTheMysqlListenerWroteIsPulledOnce() {
        assumeThat(TrinoForTests.sources()).contains("mysql");
        String mark = "listener_" + UUID.randomUUID().toString().replace('-', '_');
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("SELECT zip AS " + mark + " FROM lake.pulled.temperatures WHERE celsius > 1");
            assertThatThrownBy(() -> admin.run("SELECT " + mark + " FROM lake.pulled.readings"))
                    .isInstanceOf(EngineError.class);
            admin.run("CREATE TABLE lake.pulled." + mark + " AS SELECT zip FROM lake.pulled.readings");
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            one.run(source("listener"));
            assertThat(records(mark)).hasSize(3);
        });

        QueryRecord read = records(mark).getFirst();
        assertThat(read.client().user()).isEqualTo("admin");
        assertThat(read.client().source()).isEqualTo("integration-test");
        assertThat(read.finished()).isTrue();
        assertThat(read.tables())
                .extracting(use -> use.object() + " " + use.role() + " " + use.columns())
                .contains("lake.pulled.temperatures DIRECT []")
                .anyMatch(use -> use.startsWith("lake.pulled.readings THROUGH") && use.contains("zip"));
        QueryRecord refused = records(mark).get(1);
        assertThat(refused.failure().orElseThrow().name()).isEqualTo("COLUMN_NOT_FOUND");
        assertThat(refused.tables()).extracting(use -> use.object().toString()).containsExactly("lake.pulled.readings");
        QueryRecord made = records(mark).getLast();
        assertThat(made.output().orElseThrow().object()).hasToString("lake.pulled." + mark);
        assertThat(made.output()
                        .orElseThrow()
                        .columns()
                        .getFirst()
                        .sources()
                        .getFirst()
                        .object())
                .hasToString("lake.pulled.readings");
        assertThat(reports.of("listener").orElseThrow().failure()).isEmpty();

        one.run(source("listener"));
        assertThat(records(mark)).hasSize(3);
    }

    @Test
    void aHistoryTableInIcebergIsPulledByPages() {
        String mark = "logger_" + UUID.randomUUID().toString().replace('-', '_');
        String day = QueryTime.idAt(Instant.now().minusSeconds(90));
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run(
                    "INSERT INTO iceberg.history.completed_queries VALUES ('" + day + "_00007_logsb', 'Ada',"
                            + " 'SELECT zip " + mark
                            + " FROM readings', 'FINISHED', current_timestamp - INTERVAL '90' SECOND,"
                            + " current_timestamp - INTERVAL '80' SECOND, 'lake', 'pulled', ARRAY['a', 'b'],"
                            + " '[{\"catalogName\":\"lake\",\"schema\":\"pulled\",\"table\":\"readings\",\"columns\":[\"zip\"]}]')");
        }
        one.run(source("logger"));

        QueryRecord record = records(mark).getFirst();
        assertThat(record.client().person()).isEqualTo("ada");
        assertThat(record.client().tags()).containsExactly("a", "b");
        assertThat(record.times().wallMillis()).isBetween(9_000L, 11_000L);
        assertThat(record.tables())
                .extracting(use -> use.object() + " " + use.role() + " " + use.columns())
                .containsExactly("lake.pulled.readings DIRECT [zip]");
        assertThat(reports.of("logger").flatMap(PullReports.Report::untold).orElseThrow())
                .contains("source");
    }

    @Test
    void ofWhatTrinoRemembersTheTextTellsTheTables() {
        String mark = "memory_" + UUID.randomUUID().toString().replace('-', '_');
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("SELECT zip AS " + mark + " FROM lake.pulled.temperatures");
        }
        one.run(source("memory"));

        QueryRecord record = records(mark).getFirst();
        assertThat(record.finished()).isTrue();
        assertThat(record.tables())
                .extracting(use -> use.object() + " " + use.role())
                .containsExactly("lake.pulled.temperatures DIRECT");
        assertThat(record.times().ended()).isAfterOrEqualTo(record.times().created());
    }

    private PullSource source(String name) {
        return sources.all().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<QueryRecord> records(String mark) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database
                        .createSelectionQuery(
                                "from RecordedQuery where sqlText like :sql and kind = USE order by queryId",
                                RecordedQuery.class)
                        .setParameter("sql", "%" + mark + "%")
                        .list()
                        .stream()
                        .map(query -> query.record(uses(query.queryId())))
                        .toList());
    }

    private List<TableUse> uses(String id) {
        return database
                .createSelectionQuery("from RecordedTable where key.queryId = :id", RecordedTable.class)
                .setParameter("id", id)
                .list()
                .stream()
                .map(RecordedTable::use)
                .toList();
    }
}
