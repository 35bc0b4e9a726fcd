package io.fondaco.usage.keep;

import io.fondaco.common.SmallSteps;
import io.fondaco.job.Jobs;
import io.fondaco.usage.Days;
import io.fondaco.usage.UsageConfig;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** Keeps what grows with use in bounds; days of published products stay for ever. */
@ApplicationScoped
public class ForgetRollUps {

    /** What a run deleted, in rows. */
    public record Result(long shapes, long hours, long names) {}

    private final OldShapes shapes;
    private final OldHours hours;
    private final UnpublishedNames names;
    private final UsageConfig config;
    private final Days days;
    private final Jobs jobs;

    ForgetRollUps(OldShapes shapes, OldHours hours, UnpublishedNames names, UsageConfig config, Days days, Jobs jobs) {
        this.hours = hours;
        this.shapes = shapes;
        this.names = names;
        this.config = config;
        this.days = days;
        this.jobs = jobs;
    }

    @Scheduled(
            cron = "{fondaco.jobs.usage-forget-rollups}",
            identity = "usage-forget-rollups",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Deletes all that is too old or too much. */
    public Result run() {
        return jobs.run("usage-forget-rollups", attempt -> {
            LocalDate first = days.today().minusDays(config.shapesKept().toDays());
            long old = SmallSteps.of(() -> shapes.costsBefore(first)) + SmallSteps.of(() -> shapes.textsBefore(first));
            attempt.did(old, "row of old query shapes forgotten", "rows of old query shapes forgotten");
            Instant begin = days.begin(days.today().minusDays(config.hoursKept().toDays()));
            long past = SmallSteps.of(() -> hours.before(begin)) + SmallSteps.of(() -> hours.numbersBefore(begin));
            attempt.did(past, "row of old hours forgotten", "rows of old hours forgotten");
            long unused = SmallSteps.of(() -> names.beyond(config.unpublishedNames()));
            attempt.did(unused, "name that nobody published forgotten", "names that nobody published forgotten");
            return new Result(old, past, unused);
        });
    }
}
