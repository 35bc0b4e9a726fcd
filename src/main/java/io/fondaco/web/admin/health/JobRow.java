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
 * @param next when this node runs it next; null where it is switched off, or has no schedule
 * @param scheduled whether it has a schedule, so that it can be run in between
 */
record JobRow(
        String name,
        @Nullable JobRun run,
        @Nullable Duration behind,
        @Nullable Instant next,
        boolean scheduled) {

    /** The job of a name that may have a cluster behind it. */
    static String job(String name) {
        int cluster = name.indexOf(' ');
        return cluster < 0 ? name : name.substring(0, cluster);
    }

    /** What is started when somebody runs it now. */
    public String job() {
        return job(name);
    }

    /** Whether somebody can run it now: what is switched off and never ran would do nothing. */
    public boolean startable() {
        return scheduled && (run != null || next != null);
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
