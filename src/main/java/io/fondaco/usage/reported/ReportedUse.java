package io.fondaco.usage.reported;

import io.fondaco.engine.name.QualifiedName;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** How many runs of a tool read an object on a day, as that tool says. */
@Entity
@Table(name = "reported_use")
public class ReportedUse {

    /** Which object, on which day in the zone of usage, by which tool. */
    @Embeddable
    public record Key(
            QualifiedName object,
            LocalDate usedOn,
            @Enumerated(EnumType.STRING) Producer producer) {}

    @EmbeddedId
    private Key key;

    private long runs;
    private long failed;
    private Instant lastAt;

    protected ReportedUse() {}

    /** Which one. */
    public Key key() {
        return key;
    }

    /** How many runs, failed ones among them. */
    public long runs() {
        return runs;
    }

    /** How many of them failed. */
    public long failed() {
        return failed;
    }

    /** When the last of them ended. */
    public Instant lastAt() {
        return lastAt;
    }
}
