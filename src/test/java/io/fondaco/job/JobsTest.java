package io.fondaco.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsTest {

    @Inject
    Jobs jobs;

    @Inject
    Samples samples;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void aRunThatThrewIsFailedAndNotDone() {
        assertThatThrownBy(() -> jobs.run("sweep", attempt -> {
                    attempt.did(3, "room swept", "rooms swept");
                    throw new IllegalStateException("the broom broke");
                }))
                .hasMessage("the broom broke");

        JobRun run = jobs.latest("sweep", 1).getFirst();
        assertThat(run.outcome()).isEqualTo(JobRun.Outcome.FAILED);
        assertThat(run.done()).isEqualTo(3);
        assertThat(run.summary()).isEqualTo("Stopped: the broom broke; 3 rooms swept");
        assertThat(run.endedAt()).isPresent();
    }

    @Test
    void aRunOfWhichAnItemFailedIsFailedAndIsNotReplacedByTheNextIdleOne() {
        jobs.run(
                "sweep",
                attempt -> attempt.each(List.of("attic"), room -> {
                    throw new IllegalStateException("locked");
                }));
        jobs.run("sweep", attempt -> 0);
        jobs.run("sweep", attempt -> 0);

        assertThat(jobs.latest("sweep", 9))
                .extracting(JobRun::outcome)
                .containsExactly(JobRun.Outcome.DONE, JobRun.Outcome.FAILED);
    }
}
