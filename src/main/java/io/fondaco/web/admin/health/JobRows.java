package io.fondaco.web.admin.health;

import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.job.Schedule;
import io.fondaco.web.name.JobNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All jobs with their last runs: those that fail first, the others by name. */
@ApplicationScoped
class JobRows {

    private final Jobs jobs;
    private final Schedule schedule;
    private final Clock clock;

    JobRows(Jobs jobs, Schedule schedule, Clock clock) {
        this.jobs = jobs;
        this.schedule = schedule;
        this.clock = clock;
    }

    List<JobRow> all() {
        Map<String, @Nullable JobRun> lasts = new LinkedHashMap<>();
        jobs.lastRuns().forEach(run -> lasts.put(run.job(), run));
        schedule.jobs().stream()
                .filter(job -> lasts.keySet().stream().noneMatch(name -> ofJob(name, job)))
                .forEach(job -> lasts.put(job, null));
        Map<String, Instant> done = jobs.lastDone();
        Instant now = clock.instant();
        return lasts.entrySet().stream()
                .map(last ->
                        JobRow.of(last.getKey(), last.getValue(), done.get(last.getKey()), next(last.getKey()), now))
                .sorted(Comparator.comparing((JobRow row) -> row.behind() == null)
                        .thenComparing(row -> JobNames.jobName(row.name())))
                .toList();
    }

    /** A job may run for each cluster by itself. */
    private static boolean ofJob(String name, String job) {
        return name.equals(job) || name.startsWith(job + " ");
    }

    private @Nullable Instant next(String name) {
        return schedule.jobs().stream()
                .filter(job -> ofJob(name, job))
                .findAny()
                .flatMap(schedule::next)
                .orElse(null);
    }
}
