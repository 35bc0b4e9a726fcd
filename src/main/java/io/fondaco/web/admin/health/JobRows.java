package io.fondaco.web.admin.health;

import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.job.Schedule;
import io.fondaco.web.name.JobNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All jobs with their last runs: those that fail first, the others by name. */
@ApplicationScoped
class JobRows {

    /** It comes every second, and so leaves no record of its runs. */
    private static final Set<String> WITHOUT_RECORD = Set.of("opa-rights-follow");

    private final Jobs jobs;
    private final Schedule schedule;
    private final Clock clock;

    JobRows(Jobs jobs, Schedule schedule, Clock clock) {
        this.jobs = jobs;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Those that ran, by their names with the cluster behind it, and those that have not run yet. */
    List<JobRow> all() {
        Map<String, JobRun> lasts =
                jobs.lastRuns().stream().collect(Collectors.toMap(JobRun::job, Function.identity()));
        Map<String, Instant> done = jobs.lastDone();
        Set<String> scheduled = Set.copyOf(schedule.jobs());
        Set<String> names = new LinkedHashSet<>(lasts.keySet());
        Set<String> ran = names.stream().map(JobRow::job).collect(Collectors.toSet());
        scheduled.stream()
                .filter(job -> !ran.contains(job) && !WITHOUT_RECORD.contains(job))
                .forEach(names::add);
        return names.stream()
                .map(name -> new JobRow(
                        name,
                        lasts.get(name),
                        behind(lasts.get(name), done.get(name)),
                        schedule.next(JobRow.job(name)).orElse(null),
                        scheduled.contains(JobRow.job(name))))
                .sorted(Comparator.comparing((JobRow row) -> row.behind() == null)
                        .thenComparing(row -> JobNames.jobName(row.name())))
                .toList();
    }

    /** Runs are kept for a time: one without a good one has been failing since its first at least. */
    private @Nullable Duration behind(@Nullable JobRun last, @Nullable Instant lastDone) {
        return last == null || last.outcome() != JobRun.Outcome.FAILED
                ? null
                : Duration.between(lastDone == null ? last.startedAt() : lastDone, clock.instant());
    }
}
