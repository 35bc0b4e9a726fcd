package io.fondaco.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DueRowTest {

    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant LEASED = NOW.plusSeconds(120);
    private static final Instant ARRIVES = NOW.plusSeconds(180);

    private final Row row = new Row();

    @Test
    void onlyTheLastLeaseIsGood() {
        Lease first = row.lease(LEASED);
        assertThat(row.isLeasedBy(first)).isTrue();

        Lease second = row.lease(LEASED.plusSeconds(120));
        assertThat(row.isLeasedBy(first)).isFalse();
        assertThat(row.isLeasedBy(second)).isTrue();

        row.release();
        assertThat(row.isLeasedBy(second)).isFalse();
    }

    @Test
    void aChangeOfWhatIsWantedIsNoticed() {
        Lease lease = row.lease(LEASED);
        assertThat(row.isAsClaimed(lease)).isTrue();

        row.due(NOW);

        assertThat(row.isAsClaimed(lease)).isFalse();
        assertThat(row.isLeasedBy(lease)).isTrue();
    }

    @Test
    void sendingBeginsTheLeaseAnewAndLeavesTheRowInDoubtUntilItIsAnswered() {
        Lease claimed = row.lease(LEASED);

        Lease sending = row.sending(claimed, LEASED.plusSeconds(60), ARRIVES);
        assertThat(row.isLeasedBy(claimed)).isFalse();
        assertThat(row.isLeasedBy(sending)).isTrue();
        assertThat(row.inDoubtUntil(NOW)).contains(ARRIVES);
        assertThat(row.inDoubtUntil(ARRIVES)).isEmpty();

        row.answered(sending);
        assertThat(row.inDoubtUntil(NOW)).isEmpty();
    }

    @Test
    void anAnswerSaysNothingOfWhatAnEarlierWorkerSent() {
        row.sending(row.lease(LEASED), LEASED, ARRIVES);
        Instant later = LEASED.plusSeconds(1);

        Lease next = row.lease(later.plusSeconds(120));
        row.answered(row.sending(next, later.plusSeconds(120), later.plusSeconds(180)));

        assertThat(row.inDoubtUntil(later)).contains(ARRIVES);
    }

    @Test
    void aFailureIsTriedAgainLaterAndLaterUpToTenMinutes() {
        row.failed("no", NOW);
        assertThat(row.nextAttemptAt()).contains(NOW.plusSeconds(5));
        row.failed("no", NOW);
        assertThat(row.nextAttemptAt()).contains(NOW.plusSeconds(10));
        for (int attempt = 0; attempt < 30; attempt++) {
            row.failed("x".repeat(600), NOW);
        }
        assertThat(row.nextAttemptAt()).contains(NOW.plus(Duration.ofMinutes(10)));
        assertThat(row.lastError().orElseThrow()).hasSize(500);

        row.due(NOW);
        assertThat(row.attempts()).isZero();
        assertThat(row.nextAttemptAt()).contains(NOW);
    }

    @Test
    void whatStandsOnTheSameSlowObjectWaitsAsLongAndBacksOffFromThere() {
        Row slow = new Row();
        slow.failed("too slow", NOW);
        slow.failed("too slow", NOW);

        row.lease(LEASED);
        row.postponeLike(slow);

        assertThat(row.nextAttemptAt()).isEqualTo(slow.nextAttemptAt());
        row.failed("too slow", NOW);
        assertThat(row.nextAttemptAt()).contains(NOW.plusSeconds(20));
    }

    @Test
    void whatIsDoneIsNotDueAndNotInDoubt() {
        row.sending(row.lease(LEASED), LEASED, ARRIVES);

        row.done();

        assertThat(row.nextAttemptAt()).isEmpty();
        assertThat(row.inDoubtUntil(NOW)).isEmpty();
        assertThat(row.lastError()).isEmpty();
    }

    private static final class Row extends DueRow {}
}
