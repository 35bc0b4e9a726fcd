package io.fondaco.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All runs of all jobs. A run that found nothing to do replaces the idle run before it. */
@ApplicationScoped
public class Jobs implements PanacheRepositoryBase<JobRun, UUID> {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Clock clock;
    private final MeterRegistry meters;

    Jobs(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /** Begins a run of this job; close the attempt to end it. */
    public Attempt start(String job) {
        return new Attempt(this, new JobRun(job, clock.instant()));
    }

    void end(JobRun run, JobRun.Outcome outcome, long done, String summary) {
        Instant now = clock.instant();
        run.end(outcome, done, summary, now);
        meters.timer("fondaco.job", List.of(Tag.of("job", run.job()), Tag.of("outcome", outcome.name())))
                .record(Duration.between(run.startedAt(), now));
        QuarkusTransaction.requiringNew().run(() -> {
            delete("job = ?1 and done = 0 and outcome = ?2", run.job(), JobRun.Outcome.DONE);
            delete("job = ?1 and startedAt < ?2", run.job(), now.minus(KEPT));
            persist(run);
        });
    }

    /** The last run of each job, by the job's name. */
    public List<JobRun> lastRuns() {
        return list("from JobRun run where run.startedAt = (select max(other.startedAt) from JobRun other"
                + " where other.job = run.job) order by run.job");
    }

    /** The latest runs of one job, newest first. */
    public List<JobRun> latest(String job, int most) {
        return find("job = ?1 order by startedAt desc", job).page(0, most).list();
    }
}
