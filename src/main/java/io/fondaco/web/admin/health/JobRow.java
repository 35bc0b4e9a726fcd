package io.fondaco.web.admin.health;

import io.fondaco.job.JobRun;
import io.fondaco.web.Badge;
import java.time.Duration;
import java.util.Optional;

/** A job with its last run. */
record JobRow(JobRun run) {

    /** How the run ended. */
    public Badge badge() {
        return switch (run.outcome()) {
            case DONE -> new Badge("Done", "circle-check", "ok");
            case RUNNING -> new Badge("Running", "loader", "info");
            case FAILED -> new Badge("With failures", "circle-x", "bad");
        };
    }

    /** How long it took, if it ended. */
    public Optional<Duration> took() {
        return run.endedAt().map(end -> Duration.between(run.startedAt(), end));
    }
}
