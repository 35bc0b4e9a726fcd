package io.fondaco.usage.pull;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.holder.ProofToken;
import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.testing.Samples;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.event.TableUse;
import io.fondaco.usage.intake.QueryRecords;
import io.fondaco.usage.intake.RecordedQuery;
import io.fondaco.usage.intake.RecordedTable;
import io.fondaco.usage.pull.HistoryDatabase.Row;
import io.fondaco.web.Browsing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(HistoryDatabase.Pulled.class)
class PullHistoryTest {

    private static final String READINGS = """
            [{"connectorName":"hive","catalogName":"lake","schema":"weather_raw","table":"readings",
              "columns":[{"name":"zip","type":"varchar"}]}]
            """;
    private static final String OF_DAILY = """
            [{"catalogName":"lake","schema":"weather","table":"daily_temperatures","columns":["zip","day"]}]
            """;

    @Inject
    Samples samples;

    @Inject
    PullHistory pull;

    @Inject
    PullReports reports;

    @Inject
    QueryRecords records;

    @Inject
    Jobs jobs;

    @Inject
    StatelessSession database;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void reset() throws SQLException {
        samples.reset();
        HistoryDatabase.empty();
    }

    @Test
    void queriesArePulledOnceHoweverManyPagesTheyTake() throws SQLException {
        for (int i = 0; i < 5; i++) {
            Row.of(id(30, i), "ada", "SELECT zip FROM daily_temperatures", OF_DAILY)
                    .write();
        }
        assertThat(pull.run()).isEqualTo(5);
        assertThat(pull.run()).isZero();

        Row.of(id(28, 9), "ada", "SELECT zip FROM daily_temperatures", OF_DAILY).write();
        assertThat(pull.run()).isEqualTo(1);
        QueryRecord record = records().getLast();
        assertThat(record.client().person()).isEqualTo("ada");
        assertThat(record.client().tags()).containsExactly("nightly");
        assertThat(record.times().wallMillis()).isEqualTo(1500);
        assertThat(record.times().ended()).isEqualTo(record.times().created().plusMillis(1500));
        assertThat(record.volume().physicalInputBytes()).isEqualTo(2048);
        assertThat(record.tables())
                .containsExactly(new TableUse(DAILY, TableUse.Role.DIRECT, List.of(), List.of("zip", "day")));
    }

    @Test
    void aTableBehindAViewIsUsedThroughItAndTheViewItself() throws SQLException {
        Row.of(id(1, 1), "ada", "SELECT zip FROM daily_temperatures", READINGS).write();
        pull.run();

        assertThat(records().getFirst().tables())
                .extracting(use -> use.object() + " " + use.role())
                .containsExactlyInAnyOrder(
                        "lake.weather_raw.readings THROUGH", "lake.weather.daily_temperatures DIRECT");
    }

    @Test
    void aRefusedQueryCountsAtWhatItsTextNames() throws SQLException {
        Row.of(id(1, 1), "ada", "SELECT zip FROM daily_temperatures", "[]")
                .failed("PERMISSION_DENIED")
                .write();
        pull.run();

        QueryRecord record = records().getFirst();
        assertThat(record.failure())
                .hasValueSatisfying(failure -> assertThat(failure.name()).isEqualTo("PERMISSION_DENIED"));
        assertThat(record.tables()).extracting(TableUse::object).containsExactly(DAILY);
    }

    @Test
    void whatAnEventReportedIsNotPulledAgainNorWhatAnotherClusterWrote() throws SQLException {
        String reported = id(2, 1);
        String ofAnother = id(2, 2);
        Row.of(reported, "ada", "SELECT 1", "[]").write();
        pull.run();
        Row.of(ofAnother, "ada", "SELECT 1", "[]").in("production").write();

        assertThat(pull.run()).isZero();
        assertThat(records.knownAmong(List.of(reported, ofAnother))).containsExactly(reported);
    }

    @Test
    void aLongQueryTurnsUpBehindOthers() throws SQLException {
        Row.of(id(1, 2), "ada", "SELECT 2", "[]").write();
        pull.run();
        Row.of(id(6, 1), "ada", "SELECT 1", "[]").write();
        assertThat(pull.run()).isEqualTo(1);
    }

    @Test
    void oneHistoryThatFailsHoldsUpNoOtherAndIsNamed() throws SQLException {
        Row.of(id(1, 1), "ada", "SELECT 1", "[]").write();
        assertThat(pull.run()).isEqualTo(1);

        JobRun run = jobs.latest("usage-pull", 1).getFirst();
        assertThat(run.outcome()).isEqualTo(JobRun.Outcome.FAILED);
        assertThat(run.summary())
                .startsWith("broken: The database refused it: ")
                .endsWith("1 query pulled");
        assertThat(reports.all())
                .extracting(report -> report.name() + " " + report.failure().isPresent() + " " + report.pulled())
                .containsExactly("broken true 0", "listener false 1");
    }

    @Test
    void theTokenOfAProofIsNotKept() throws SQLException {
        Row.of(id(1, 1), "ada", "SELECT 'fondaco-proof-" + "0".repeat(40) + "'", "[]")
                .write();
        pull.run();
        assertThat(records().getFirst().statement().sql()).isEqualTo(ProofToken.HIDDEN);
    }

    @Test
    void howFarEachIsBehindIsAMetric() throws SQLException {
        Row.of(id(1, 1), "ada", "SELECT 1", "[]").write();
        pull.run();
        assertThat(gauge("fondaco.usage.pull.failing", "broken")).isEqualTo(1);
        assertThat(gauge("fondaco.usage.pull.failing", "listener")).isZero();
        assertThat(gauge("fondaco.usage.pull.lag", "listener")).isBetween(0.0, 60.0);
    }

    private double gauge(String name, String source) {
        return meters.get(name).tag("source", source).gauge().value();
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"platform-admin", "team-platform"})
    void adminsSeeHowEachHistoryGoes() throws SQLException {
        Row.of(id(1, 1), "ada", "SELECT 1", "[]").write();
        pull.run();
        assertThat(Browsing.page("/admin")
                        .select("section[aria-labelledby=pulls] tbody tr")
                        .eachText())
                .satisfiesExactly(
                        broken -> assertThat(broken).contains("broken History table", "Failed", "NOT_THERE"),
                        listener -> assertThat(listener)
                                .contains("listener MySQL event listener", "Read", "Does not tell: original user"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analysts")
    void thePageOfUsageSaysWhatTheHistoryCannotTell() {
        assertThat(Browsing.page("/products/weather/daily-temperatures/usage")
                        .select("#limits")
                        .text())
                .contains("the table of Trino's MySQL event listener, which does not tell through which views");
    }

    /** The id of a query that came so many minutes ago. */
    private static String id(int minutesAgo, int number) {
        return QueryTime.idAt(Instant.now().minusSeconds(60L * minutesAgo)) + "_0000" + number + "_abcde";
    }

    private List<QueryRecord> records() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database
                        .createSelectionQuery("from RecordedQuery order by receivedAt, queryId", RecordedQuery.class)
                        .list()
                        .stream()
                        .map(query -> query.record(tables(query.queryId())))
                        .toList());
    }

    private List<TableUse> tables(String id) {
        return database
                .createSelectionQuery("from RecordedTable where key.queryId = :id", RecordedTable.class)
                .setParameter("id", id)
                .list()
                .stream()
                .map(RecordedTable::use)
                .toList();
    }
}
