package io.fondaco.web.admin.health;

import io.fondaco.job.JobRun;
import io.fondaco.web.Badge;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job with its last run.
 *
 * @param name its name, with the cluster behind it if it runs for each
 * @param run the last run; null before the first
 * @param behind for how long it has not gone well; null where the last run did
 * @param next when this node runs it next; null where it is switched off
 */
record JobRow(
        String name,
        @Nullable JobRun run,
        @Nullable Duration behind,
        @Nullable Instant next) {

    static JobRow of(
            String name, @Nullable JobRun run, @Nullable Instant lastDone, @Nullable Instant next, Instant now) {
        boolean late = run != null && run.outcome() == JobRun.Outcome.FAILED;
        return new JobRow(name, run, late ? behind(run, lastDone, now) : null, next);
    }

    /** Runs are kept for a time: one without a good one has been failing since its first at least. */
    private static Duration behind(JobRun run, @Nullable Instant lastDone, Instant now) {
        return Duration.between(lastDone == null ? run.startedAt() : lastDone, now);
    }

    /** What is started when somebody runs it now. */
    public String job() {
        int cluster = name.indexOf(' ');
        return cluster < 0 ? name : name.substring(0, cluster);
    }

    /** How the run ended. */
    public Badge badge() {
        if (run == null) {
            return new Badge(next == null ? "Switched off" : "Not run yet", "minus", "mute");
        }
        return switch (run.outcome()) {
            case DONE -> new Badge("Done", "circle-check", "ok");
            case RUNNING -> new Badge("Running", "loader", "info");
            case FAILED -> new Badge("With failures", "circle-x", "bad");
        };
    }

    /** How long it took, if it ended. */
    public Optional<Duration> took() {
        return Optional.ofNullable(run)
                .flatMap(last -> last.endedAt().map(end -> Duration.between(last.startedAt(), end)));
    }
}
