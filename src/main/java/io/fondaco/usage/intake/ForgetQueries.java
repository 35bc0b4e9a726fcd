package io.fondaco.usage.intake;

import io.fondaco.common.SmallSteps;
import io.fondaco.engine.person.NotedStatements;
import io.fondaco.job.Jobs;
import io.fondaco.usage.UsageConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;

/** Forgets single queries that were rolled up long ago; what they add up to stays. */
@ApplicationScoped
public class ForgetQueries {

    /** An event that comes later than this has lost its way. */
    private static final Duration NOTED = Duration.ofDays(1);

    private final StatelessSession session;
    private final NotedStatements noted;
    private final UsageConfig config;
    private final Jobs jobs;
    private final Clock clock;

    ForgetQueries(StatelessSession session, NotedStatements noted, UsageConfig config, Jobs jobs, Clock clock) {
        this.session = session;
        this.noted = noted;
        this.config = config;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.usage-forget}",
            identity = "usage-forget",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Forgets all that are old enough; says how many. */
    public long run() {
        Instant before = clock.instant().minus(config.kept());
        return jobs.run("usage-forget", attempt -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> noted.forget(clock.instant().minus(NOTED)));
            long forgotten = SmallSteps.of(() -> forget(before));
            attempt.did(forgotten, "query forgotten", "queries forgotten");
            return forgotten;
        });
    }

    /** What waits to be rolled up is kept, however old it is. Rows of tables go with their query. */
    private int forget(Instant before) {
        List<String> old = session.createSelectionQuery("""
                        select query.queryId from RecordedQuery query
                        where query.endedAt < :before
                        and not exists (select 1 from Unfolded waiting where waiting.queryId = query.queryId)
                        order by query.endedAt
                        """, String.class)
                .setParameter("before", before)
                .setMaxResults(SmallSteps.MOST)
                .list();
        if (!old.isEmpty()) {
            session.createMutationQuery("delete from RecordedQuery where queryId in :ids")
                    .setParameterList("ids", old)
                    .executeUpdate();
        }
        return old.size();
    }
}
