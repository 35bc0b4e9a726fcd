package io.fondaco.usage.intake;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.fold.RollUpUsage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgetQueriesTest {

    @Inject
    Samples samples;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    ForgetQueries forget;

    @Inject
    StatelessSession session;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void whatIsOldAndRolledUpIsForgottenAndWhatItAddsUpToStays() {
        Instant now = Instant.now();
        store(now.minus(Duration.ofDays(91)));
        store(now.minus(Duration.ofDays(89)));
        fold.run();

        assertThat(forget.run()).isEqualTo(1);

        assertThat(count("RecordedQuery")).isEqualTo(1);
        assertThat(count("RecordedTable")).isEqualTo(1);
        assertThat(count("UsageDay")).isEqualTo(2);
        assertThat(forget.run()).isZero();
    }

    @Test
    void whatWaitsToBeRolledUpIsKept() {
        store(Instant.now().minus(Duration.ofDays(500)));

        assertThat(forget.run()).isZero();

        assertThat(fold.run().records()).isEqualTo(1);
        assertThat(forget.run()).isEqualTo(1);
    }

    private void store(Instant at) {
        records.store(List.of(SampleQuery.by("ada", at).reading(DAILY, "zip").record()));
    }

    private long count(String entity) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("select count(*) from " + entity, Long.class)
                        .getSingleResult());
    }
}
