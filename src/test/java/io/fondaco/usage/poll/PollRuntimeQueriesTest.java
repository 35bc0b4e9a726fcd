package io.fondaco.usage.poll;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.FinishedQuery;
import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.intake.QueryRecords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PollRuntimeQueriesTest {

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    QueryRecords records;

    @Inject
    PollRuntimeQueries poll;

    @Inject
    UnseenQueries unseen;

    @Inject
    Jobs jobs;

    private final Instant longAgo = Instant.now().minus(Duration.ofMinutes(5));

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void aQueryWithoutAnEventIsListedOnce() {
        engine.finish(query("lost", "ada", "cli", longAgo));

        assertThat(poll.run().unseen()).isEqualTo(1);
        assertThat(poll.run().unseen()).isZero();

        assertThat(unseen.page(1).items()).singleElement().satisfies(query -> {
            assertThat(query.queryId()).isEqualTo("lost");
            assertThat(query.user()).isEqualTo("ada");
        });
        assertThat(jobs.latest("usage-poll", 5).getLast().summary())
                .isEqualTo("1 query seen that the event listener did not report, tables unknown");
    }

    @Test
    void theListenerIsGivenTime() {
        engine.finish(query("fresh", "ada", "cli", Instant.now().minusSeconds(30)));
        assertThat(poll.run().unseen()).isZero();
    }

    @Test
    void thePortalsOwnQueriesAreNotListed() {
        engine.finish(query("own", "admin", "fondaco", longAgo));
        engine.finish(query("admins", "admin", "cli", longAgo));
        poll.run();
        assertThat(unseen.page(1).items()).extracting(RememberedQuery::queryId).containsExactly("admins");
    }

    @Test
    void whatWasRecordedBeforeOrIsLaterIsNotListed() {
        QueryRecord before = SampleQuery.by("ada", longAgo).reading(DAILY).record();
        QueryRecord late = SampleQuery.by("ada", longAgo).reading(DAILY).record();
        records.store(List.of(before));
        engine.finish(query(before.queryId(), "ada", "cli", longAgo));
        engine.finish(query(late.queryId(), "ada", "cli", longAgo));
        assertThat(poll.run().unseen()).isEqualTo(1);

        records.store(List.of(late));

        assertThat(unseen.unseen()).isZero();
        poll.run();
        assertThat(unseen.count()).isZero();
    }

    @Test
    void aTrinoThatDoesNotAnswerIsAFailedRun() {
        engine.stop();
        assertThat(poll.run().unseen()).isZero();
        assertThat(jobs.latest("usage-poll", 1).getFirst().outcome()).isEqualTo(JobRun.Outcome.FAILED);
    }

    private static FinishedQuery query(String id, String user, String source, Instant ended) {
        return new FinishedQuery(id, user, source, ended.minusSeconds(1), ended, null);
    }
}
