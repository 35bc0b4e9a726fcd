package io.fondaco.usage.keep;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgetRollUpsTest {

    private static final QualifiedName OTHER = QualifiedName.parse("lake.scratch.other");

    @Inject
    Samples samples;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    ForgetRollUps forget;

    @Inject
    UnpublishedNames names;

    @Inject
    StatelessSession session;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void oldShapesGoAndDaysStay() {
        happened(SampleQuery.by("ada", ago(400)).reading(DAILY));
        happened(SampleQuery.by("ada", ago(3)).reading(DAILY));
        assertThat(count("ShapeDay")).isEqualTo(2);

        assertThat(forget.run().shapes()).isEqualTo(1);

        assertThat(count("ShapeDay")).isEqualTo(1);
        assertThat(count("QueryShape")).isEqualTo(1);
        assertThat(count("UsageHour")).isEqualTo(1);
        assertThat(count("UsageDay")).isEqualTo(2);
        assertThat(forget.run().shapes()).isZero();
    }

    @Test
    void aTextThatNobodyUsesAnyMoreGoesWithTheLastOfItsDays() {
        happened(SampleQuery.by("ada", ago(400)).reading(DAILY));

        assertThat(forget.run().shapes()).isEqualTo(2);

        assertThat(count("QueryShape")).isZero();
    }

    @Test
    void namesThatNobodyPublishedGoOldestFirstAndPublishedOnesStay() {
        happened(SampleQuery.by("ada", ago(90)).reading(DAILY));
        IntStream.range(0, 50)
                .forEach(i -> happened(
                        SampleQuery.by("ada", ago(50 - i)).reading(QualifiedName.parse("lake.scratch.t" + i), "a")));

        assertThat(beyond(30)).isEqualTo(20);

        assertThat(count("UsedObject")).isEqualTo(31);
        assertThat(named("lake.scratch.t19")).isFalse();
        assertThat(named("lake.scratch.t20")).isTrue();
        assertThat(named(DAILY.toString())).isTrue();
        assertThat(count("UsageDay")).isEqualTo(31);
        assertThat(count("ConsumerDay")).isEqualTo(31);
        assertThat(count("ColumnDay")).isEqualTo(31);
    }

    @Test
    void whatWasUsedWithAPublishedTableStaysCountedThere() {
        happened(SampleQuery.by("ada", ago(2)).reading(DAILY).reading(OTHER));

        assertThat(beyond(0)).isEqualTo(1);

        assertThat(count("UsedObject")).isEqualTo(1);
        assertThat(count("UsageDay")).isEqualTo(1);
        happened(SampleQuery.by("ada", ago(1)).reading(DAILY).reading(OTHER));
        assertThat(count("UsageDay")).isEqualTo(2);
    }

    private long beyond(int most) {
        long all = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().call(() -> names.beyond(most));
            all += some;
        } while (some > 0);
        return all;
    }

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    private void happened(SampleQuery query) {
        records.store(List.of(query.record()));
        fold.run();
    }

    private boolean named(String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("from UsedObject where name.object = :name", Object.class)
                                .setParameter("name", QualifiedName.parse(name).object())
                                .list()
                                .size()
                        == 1);
    }

    private long count(String entity) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("select count(*) from " + entity, Long.class)
                        .getSingleResult());
    }
}
