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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All runs of all jobs. A run that found nothing to do replaces the idle run before it. */
@ApplicationScoped
public class Jobs implements PanacheRepositoryBase<JobRun, UUID> {

    private final JobConfig config;
    private final Clock clock;
    private final MeterRegistry meters;

    Jobs(JobConfig config, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Runs this job and writes down how that went: done, or failed where an item failed or the work threw. What it
     * throws is thrown on.
     */
    public <T> T run(String job, Function<Attempt, T> work) {
        Instant begun = clock.instant();
        Attempt attempt = new Attempt(job);
        try {
            return work.apply(attempt);
        } catch (RuntimeException | Error e) {
            attempt.threw(e);
            throw e;
        } finally {
            end(new JobRun(job, begun), attempt);
        }
    }

    private void end(JobRun run, Attempt attempt) {
        Instant now = clock.instant();
        JobRun.Outcome outcome = attempt.wentWell() ? JobRun.Outcome.DONE : JobRun.Outcome.FAILED;
        run.end(outcome, attempt.done(), attempt.summary(), now);
        meters.timer("fondaco.job", List.of(Tag.of("job", run.job()), Tag.of("outcome", outcome.name())))
                .record(Duration.between(run.startedAt(), now));
        QuarkusTransaction.requiringNew().run(() -> {
            delete("job = ?1 and done = 0 and outcome = ?2", run.job(), JobRun.Outcome.DONE);
            delete("job = ?1 and startedAt < ?2", run.job(), now.minus(config.kept()));
            persist(run);
        });
    }

    /** The last run of each job, by the job's name. */
    public List<JobRun> lastRuns() {
        return list("from JobRun run where (run.job, run.startedAt) in (select other.job, max(other.startedAt)"
                + " from JobRun other group by other.job) order by run.job");
    }

    /** When the last run began in which nothing failed, by the job's name. */
    public Map<String, Instant> lastDone() {
        return getEntityManager()
                .createQuery(
                        "select job, max(startedAt) from JobRun where outcome = :done group by job", Object[].class)
                .setParameter("done", JobRun.Outcome.DONE)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Instant) row[1]));
    }

    /** The latest runs of one job, newest first. */
    public List<JobRun> latest(String job, int most) {
        return find("job = ?1 order by startedAt desc", job).page(0, most).list();
    }
}
