package io.fondaco.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of a scheduled job. */
@Entity
@Table(name = "job_run")
public class JobRun {

    /** How a run ended. */
    public enum Outcome {
        RUNNING,
        DONE,
        FAILED
    }

    @Id
    private UUID id;

    private String job;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private long done;

    private String summary;

    protected JobRun() {}

    JobRun(String job, Instant startedAt) {
        this.id = UUID.randomUUID();
        this.job = job;
        this.startedAt = startedAt;
        this.outcome = Outcome.RUNNING;
        this.summary = "";
    }

    void end(Outcome outcome, long done, String summary, Instant at) {
        this.outcome = outcome;
        this.done = done;
        this.summary = summary;
        this.endedAt = at;
    }

    /** The job's name, such as {@code usage-fold}. */
    public String job() {
        return job;
    }

    /** When it began. */
    public Instant startedAt() {
        return startedAt;
    }

    /** When it ended; empty while it runs, or if its node died. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** How it ended. */
    public Outcome outcome() {
        return outcome;
    }

    /** How many things it worked on. */
    public long done() {
        return done;
    }

    /** What it says of itself: what was done, or why it failed. */
    public String summary() {
        return summary;
    }
}
