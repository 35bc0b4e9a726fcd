package io.fondaco.usage.reported;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One end of a run that was told of. */
@Entity
@Table(name = "reported_run")
public class ReportedRun {

    /** Which one, by whom. */
    @Embeddable
    public record Key(String reporter, String runId, String eventType) {}

    @EmbeddedId
    private Key key;

    private Instant receivedAt;

    protected ReportedRun() {}

    /** Which one. */
    public Key key() {
        return key;
    }

    /** When it was told. */
    public Instant receivedAt() {
        return receivedAt;
    }
}
