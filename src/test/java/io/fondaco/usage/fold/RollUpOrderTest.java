package io.fondaco.usage.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.intake.QueryRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Late, repeated and out-of-order records give the same roll-ups as ordered ones. */
@QuarkusTest
class RollUpOrderTest {

    private static final long SEED = 20_270_314;
    private static final int CASES = 25;
    private static final int QUERIES = 40;
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final List<String> ROLLED_UP = List.of(
            "UsageDay",
            "ConsumerDay",
            "FailureDay",
            "ThroughDay",
            "ColumnDay",
            "ConsumerColumns",
            "FunctionDay",
            "ShapeDay",
            "QueryShape",
            "UsageHour",
            "SeenDay",
            "Unfolded",
            "RecordedTable",
            "RecordedQuery");

    private static final List<String> SUMS = List.of(
            "select key.setId, key.usedOn, finished, failed, wallMillis, cpuMillis, failedCpuMillis, queuedMillis,"
                    + " physicalInputBytes, failedInputBytes, inputRows, outputRows from UsageDay",
            "select key.setId, key.usedOn, key.person, service, finished, failed, wallMillis, cpuMillis,"
                    + " physicalInputBytes from ConsumerDay",
            "select key.setId, key.usedOn, key.errorName, key.person, failed, lastAt, lastQuery from FailureDay",
            "select key.setId, key.viewId, key.usedOn, finished, failed from ThroughDay",
            "select key.objectId, key.usedOn, columnUses, viewUses from ColumnDay",
            "select key.objectId, key.usedOn, key.person, columnUses from ConsumerColumns",
            "select key.setId, key.usedOn, key.shapeId, key.person, finished, failed, wallMillis, cpuMillis,"
                    + " physicalInputBytes, inputRows, lastAt from ShapeDay",
            "select id, shape, seenOn from QueryShape",
            "select key.setId, key.beginsAt, hourOfDay, finished, failed, wallMillis, queuedMillis, cpuMillis,"
                    + " physicalInputBytes, inputRows, peopleSketch, servicesSketch from UsageHour",
            "select seenOn, queries from SeenDay");

    @Inject
    Samples samples;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    StatelessSession session;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void anyOrderGivesTheSame() {
        Random dice = new Random(SEED);
        int cases = 0;
        for (; cases < CASES; cases++) {
            List<QueryRecord> queries = queries(dice);
            forget();
            records.store(queries);
            fold.run();
            List<String> ordered = rolledUp();

            forget();
            arriveAnyhow(queries, dice);

            assertThat(rolledUp()).as("case %d of seed %d", cases, SEED).isEqualTo(ordered);
            assertThat(ordered).hasSizeGreaterThan(QUERIES / 2);
        }
        assertThat(cases).isEqualTo(CASES);
    }

    /** Shuffled, in parts, some of them twice, and rolled up now and then in between. */
    private void arriveAnyhow(List<QueryRecord> queries, Random dice) {
        List<QueryRecord> shuffled = new ArrayList<>(queries);
        for (int i = 0; i < QUERIES / 4; i++) {
            shuffled.add(queries.get(dice.nextInt(queries.size())));
        }
        Collections.shuffle(shuffled, dice);
        for (int at = 0; at < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), at + 1 + dice.nextInt(9));
            records.store(shuffled.subList(at, to));
            if (dice.nextBoolean()) {
                fold.run();
            }
            at = to;
        }
        fold.run();
    }

    private static List<QueryRecord> queries(Random dice) {
        return Stream.generate(() -> query(dice).record()).limit(QUERIES).toList();
    }

    private static SampleQuery query(Random dice) {
        SampleQuery query = SampleQuery.by(
                        dice.nextInt(5) == 0 ? "svc-load" : "user" + dice.nextInt(4),
                        NOON.minus(Duration.ofMinutes(dice.nextInt(5_000))))
                .took(1 + dice.nextInt(60_000))
                .reading(object(dice), "a", "b");
        if (dice.nextInt(3) == 0) {
            query = query.reading(object(dice), "c");
        }
        if (dice.nextInt(4) == 0) {
            query = query.through(object(dice), object(dice));
        }
        if (dice.nextInt(6) == 0) {
            query = query.calling(QualifiedName.parse("lake.system.query"));
        }
        return dice.nextInt(4) == 0 ? query.failed(dice.nextBoolean() ? "COLUMN_NOT_FOUND" : "SYNTAX_ERROR") : query;
    }

    private static QualifiedName object(Random dice) {
        return QualifiedName.parse("lake.s.t" + dice.nextInt(4));
    }

    private void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> ROLLED_UP.forEach(rows ->
                        session.createMutationQuery("delete from " + rows).executeUpdate()));
    }

    private List<String> rolledUp() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Stream.concat(SUMS.stream().flatMap(this::rows), times())
                        .sorted()
                        .toList());
    }

    private Stream<String> rows(String query) {
        return session.createSelectionQuery(query, Object[].class).list().stream()
                .map(row -> query.substring(query.lastIndexOf(' ')) + Arrays.deepToString(row));
    }

    /** Of so few queries the sketches are exact. */
    private Stream<String> times() {
        return session.createSelectionQuery("from UsageDay", UsageDay.class).list().stream()
                .map(day -> day.key() + " " + quantiles(day));
    }

    private static List<Long> quantiles(UsageDay day) {
        return DoubleStream.of(0.05, 0.5, 0.95, 1)
                .boxed()
                .flatMap(share -> Stream.of(
                                day.allTimes().wall(),
                                day.allTimes().queued(),
                                day.allTimes().cpu())
                        .map(times -> times.quantile(share).orElse(-1)))
                .toList();
    }
}
