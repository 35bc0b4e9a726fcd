package io.fondaco.lineage.follow;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.How;
import io.fondaco.lineage.LineageEdge;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.intake.QueryRecords;
import io.fondaco.usage.reported.Producer;
import io.fondaco.usage.reported.ReportedLink;
import io.fondaco.usage.reported.ReportedRuns;
import io.fondaco.usage.reported.Reporters;
import io.fondaco.usage.reported.RunReport;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowReportedTest {

    private static final QualifiedName REPORT = QualifiedName.parse("lake.reports.warm_days");

    @Inject
    Samples samples;

    @Inject
    ReportedRuns runs;

    @Inject
    Reporters reporters;

    @Inject
    QueryRecords records;

    @Inject
    FollowReported follow;

    @Inject
    StatelessSession database;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void aQueryThatNothingElseToldOfIsFollowedAfterAWhile() {
        report(Optional.of("20261127_101500_00007_abcde"));
        assertThat(follow.run()).isZero();

        waited();
        assertThat(follow.run()).isEqualTo(1);
        assertThat(hows()).containsExactly(How.REPORTED_BY_TRINO);
    }

    @Test
    void ofAQueryThatTrinoToldOfNothingMoreIsTaken() {
        QueryRecord seen = SampleQuery.by("ada", Instant.now()).reading(DAILY).record();
        records.store(List.of(seen));
        report(Optional.of(seen.queryId()));
        waited();

        assertThat(follow.run()).isEqualTo(1);
        assertThat(hows()).isEmpty();
        assertThat(follow.run()).isZero();
    }

    private void report(Optional<String> queryId) {
        runs.take(
                reporters.get("spark"),
                new RunReport(
                        UUID.randomUUID().toString(),
                        "COMPLETE",
                        "spark-jobs",
                        Producer.TRINO,
                        queryId,
                        Instant.now(),
                        Set.of(DAILY),
                        List.of(new ReportedLink(DAILY, REPORT, List.of(new ReportedLink.Pair("zip", "place"))))));
    }

    private void waited() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createMutationQuery("update ReportedLineage set receivedAt = :then")
                        .setParameter("then", Instant.now().minusSeconds(300))
                        .executeUpdate());
    }

    private List<How> hows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createSelectionQuery("from LineageEdge", LineageEdge.class).list().stream()
                        .map(edge -> edge.key().how())
                        .toList());
    }
}
