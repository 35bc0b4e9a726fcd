package io.fondaco.usage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.UsageConfig;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.intake.Intake.Answer;
import io.fondaco.usage.intake.QueryRecords.Receipt;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private record Settings(int queue, Duration timeout) implements UsageConfig.Ingest {
        @Override
        public UsageConfig.Tokens tokens() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, UsageConfig.Tokens> clusters() {
            return Map.of();
        }

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public int writers() {
            return 1;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(2);
        }
    }

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void saysWhetherARecordWasNew() {
        assertThat(answer(records -> List.of(Receipt.STORED))).isEqualTo(Answer.ACCEPTED);
        assertThat(answer(records -> List.of(Receipt.DUPLICATE))).isEqualTo(Answer.DUPLICATE);
        assertThat(counted("accepted")).isEqualTo(1);
        assertThat(counted("duplicate")).isEqualTo(1);
    }

    @Test
    void aDatabaseThatFailsIsNoAcceptance() {
        assertThat(answer(records -> {
                    throw new IllegalStateException("down");
                }))
                .isEqualTo(Answer.FAILED);
        assertThat(counted("failed")).isEqualTo(1);
    }

    @Test
    void aCommitThatTakesTooLongIsNoAcceptance() {
        Intake intake = new Intake(new Settings(10, Duration.ofMillis(50)), this::gated, meters);
        assertThat(intake.take(record()).join()).isEqualTo(Answer.BUSY);
        gate.countDown();
        intake.close();
    }

    @Test
    void aFullQueueIsNoAcceptance() {
        Intake intake = new Intake(new Settings(2, Duration.ofSeconds(30)), this::gated, meters);
        List<CompletableFuture<Answer>> answers =
                IntStream.range(0, 10).mapToObj(_ -> intake.take(record())).toList();
        assertThat(answers.getLast().join()).isEqualTo(Answer.BUSY);
        gate.countDown();
        assertThat(answers.getFirst().join()).isEqualTo(Answer.ACCEPTED);
        intake.close();
        assertThat(counted("busy")).isGreaterThanOrEqualTo(7);
        assertThat(counted("accepted") + counted("busy")).isEqualTo(10);
    }

    private Answer answer(Function<List<QueryRecord>, List<Receipt>> store) {
        Intake intake = new Intake(new Settings(10, Duration.ofSeconds(10)), store, meters);
        Answer answer = intake.take(record()).join();
        intake.close();
        return answer;
    }

    private List<Receipt> gated(List<QueryRecord> records) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return List.of(Receipt.STORED);
    }

    private static QueryRecord record() {
        return SampleQuery.by("ada", Instant.now()).record();
    }

    private double counted(String answer) {
        return meters.counter("fondaco.intake.events", "answer", answer).count();
    }
}
