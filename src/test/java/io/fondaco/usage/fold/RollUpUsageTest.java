package io.fondaco.usage.fold;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.testing.AtOnce;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.intake.QueryRecords;
import io.fondaco.usage.intake.QueryRecords.Receipt;
import io.fondaco.usage.number.Numbered;
import io.fondaco.usage.number.ReportedClusters;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RollUpUsageTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Inject
    Samples samples;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    KeptAside keptAside;

    @Inject
    ReportedClusters clusters;

    @Inject
    Jobs jobs;

    @Inject
    StatelessSession session;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void aQueryThatUsesNothingIsNumberedAllTheSame() {
        records.store(List.of(numbered("20261120_115900_00000_gjunh"), numbered("20261120_115901_00002_gjunh")));

        assertThat(fold.run().records()).isZero();

        assertThat(clusters.since(NOON.minus(Duration.ofDays(1))))
                .extracting(ReportedClusters.Cluster::numbered)
                .containsExactly(new Numbered(2, 1, 0));
        assertThat(fold.run().records()).isZero();
        assertThat(clusters.since(NOON.minus(Duration.ofDays(1))))
                .extracting(ReportedClusters.Cluster::numbered)
                .containsExactly(new Numbered(2, 1, 0));
    }

    private static QueryRecord numbered(String id) {
        QueryRecord plain = SampleQuery.by("ada", NOON).record();
        return new QueryRecord(
                id,
                plain.cluster(),
                QueryRecord.Kind.LOOK,
                plain.client(),
                plain.statement(),
                plain.outcome(),
                plain.times(),
                plain.volume(),
                plain.tables(),
                plain.outputTable());
    }

    @Test
    void aRecordIsCountedOnceHoweverOftenTheJobRuns() {
        records.store(List.of(SampleQuery.by("Ada", NOON).reading(DAILY, "zip").record()));
        assertThat(fold.run().records()).isEqualTo(1);
        assertThat(fold.run().records()).isZero();
        records.store(List.of(SampleQuery.by("ada", NOON).reading(DAILY, "zip").record()));
        assertThat(fold.run().records()).isEqualTo(1);

        assertThat(days()).singleElement().satisfies(day -> {
            assertThat(day.finished()).isEqualTo(2);
            assertThat(day.wallMillis()).isEqualTo(2000);
            assertThat(day.times().quantile(0.5)).hasValue(1000);
        });
        assertThat(count("ConsumerDay")).isEqualTo(1);
    }

    @Test
    void aRecordThatCannotBeCountedIsKeptAsideAndTheOthersAreCounted() {
        store(many(9));
        QueryRecord broken = SampleQuery.by("ada", NOON).reading(DAILY, "zip").record();
        records.store(List.of(broken));
        through(broken, "no list");

        assertThat(fold.run().records()).isEqualTo(9);
        assertThat(fold.run().records()).isZero();
        assertThat(keptAside.count()).isEqualTo(1);
        assertThat(keptAside.first(5)).singleElement().satisfies(kept -> {
            assertThat(kept.queryId()).isEqualTo(broken.queryId());
            assertThat(kept.attempts()).isEqualTo(1);
            assertThat(kept.failure()).isNotBlank();
        });
        assertThat(jobs.latest("usage-fold", 5))
                .anySatisfy(run -> assertThat(run.outcome()).isEqualTo(JobRun.Outcome.FAILED))
                .anySatisfy(run -> assertThat(run.summary()).contains(broken.queryId(), "9 queries counted"));

        through(broken, "[]");
        due(broken);
        assertThat(fold.run().records()).isEqualTo(1);
        assertThat(keptAside.count()).isZero();
    }

    /** Writes something into the record that a later version of the portal could have written. */
    private void through(QueryRecord record, String text) {
        change("update query_table set through = '%s' where query_id = '%s'".formatted(text, record.queryId()));
    }

    private void due(QueryRecord record) {
        change("update query_unfolded set due_at = null where query_id = '%s'".formatted(record.queryId()));
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    @Test
    void severalNodesShareTheWorkAndCountNothingTwice() throws Exception {
        List<QueryRecord> many = many(5_000);
        store(many);
        Callable<Integer> node = () -> fold.run().records();
        int counted = 0;
        for (int one : AtOnce.times(4, node)) {
            counted += one;
        }
        assertThat(counted).isEqualTo(5_000);
        assertThat(days().stream().mapToLong(UsageDay::finished).sum()).isEqualTo(5_000);
    }

    @Test
    void nodesThatStoreTheSameQueriesStoreThemOnce() throws Exception {
        List<QueryRecord> same = many(200);
        Callable<Long> node = () -> {
            while (true) {
                try {
                    return records.store(same).stream()
                            .filter(receipt -> receipt == Receipt.STORED)
                            .count();
                } catch (RuntimeException e) {
                    // The other node's rows came in between; the intake tries again.
                }
            }
        };
        long stored = 0;
        for (long one : AtOnce.times(4, node)) {
            stored += one;
        }
        assertThat(stored).isEqualTo(200);
        assertThat(count("RecordedQuery")).isEqualTo(200);
    }

    @Test
    void thirtyThousandRecordsAreFoldedInWellUnderAMinute() {
        store(many(30_000));
        long begin = System.nanoTime();
        assertThat(fold.run().records()).isEqualTo(30_000);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println("30,000 records folded in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(45));
        assertThat(days().stream().mapToLong(UsageDay::finished).sum()).isEqualTo(30_000);
    }

    /** Ninety days, thirty objects, forty people. */
    private static List<QueryRecord> many(int count) {
        List<QueryRecord> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(SampleQuery.by("user" + i % 40, NOON.minus(Duration.ofMinutes((90L * 24 * 60 * i) / count)))
                    .took(100 + i % 5000)
                    .reading(new QualifiedName("lake", "s", "t" + i % 30), "a", "b", "c")
                    .record());
        }
        return many;
    }

    private void store(List<QueryRecord> many) {
        for (int i = 0; i < many.size(); i += 500) {
            records.store(many.subList(i, Math.min(i + 500, many.size())));
        }
    }

    private List<UsageDay> days() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("from UsageDay", UsageDay.class)
                        .list());
    }

    private long count(String entity) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("select count(*) from " + entity, Long.class)
                        .getSingleResult());
    }
}
