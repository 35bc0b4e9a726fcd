package io.fondaco.usage.intake;

import io.fondaco.usage.event.UnreadableEvent.Reason;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One row of {@link UnreadableEvents}. */
@Entity
@Table(name = "unreadable_event")
public class UnreadableCount {

    /** Which kind, on which day. */
    @Embeddable
    public record Key(
            LocalDate receivedOn,
            @Enumerated(EnumType.STRING) Reason reason) {}

    @EmbeddedId
    private Key key;

    private long seen;
    private Instant lastAt;

    protected UnreadableCount() {}

    UnreadableEvents.Count count() {
        return new UnreadableEvents.Count(key.receivedOn(), key.reason(), seen, lastAt);
    }
}
