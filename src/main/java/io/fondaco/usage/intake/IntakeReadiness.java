package io.fondaco.usage.intake;

import io.fondaco.usage.UsageConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether this node writes the queries that come in. A writer that hangs or ended makes the node not ready, so
 * that another one gets the events; records that the database refused are only told.
 */
@Readiness
@ApplicationScoped
class IntakeReadiness implements HealthCheck {

    private final Intake intake;
    private final Duration patience;

    IntakeReadiness(Intake intake, UsageConfig config) {
        this.intake = intake;
        // Several times as long as anybody waits for an answer: one slow commit is no alarm.
        this.patience = config.ingest().timeout().multipliedBy(6);
    }

    @Override
    public HealthCheckResponse call() {
        return answer(intake.state(), patience);
    }

    static HealthCheckResponse answer(GroupCommit.State state, Duration patience) {
        boolean hangs = state.busy().compareTo(patience) > 0;
        return HealthCheckResponse.named("Intake")
                .status(state.dead() == 0 && !hangs)
                .withData("writers", sentence(state, hangs))
                .withData("waiting", state.waiting())
                .build();
    }

    private static String sentence(GroupCommit.State state, boolean hangs) {
        if (state.dead() > 0) {
            return "ended: " + state.dead();
        }
        if (hangs) {
            return "hang for " + state.busy().toSeconds() + " s";
        }
        return state.lastFailed() ? "write; the last record was not stored" : "write";
    }
}
