package io.fondaco.publish.version;

import io.fondaco.access.agreement.Agreement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;

/** Somebody said that they no longer use the older major that this agreement is for. */
@Entity
public class MovedReader {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "agreement")
    private Agreement agreement;

    private String person;

    @Column(name = "moved_at")
    private Instant movedAt;

    protected MovedReader() {}

    MovedReader(Agreement agreement, String person, Instant now) {
        this.id = UUID.randomUUID();
        this.agreement = agreement;
        this.person = person;
        this.movedAt = now;
    }

    /** The agreement for the older major. */
    public Agreement agreement() {
        return agreement;
    }

    /** Who said so. */
    public String person() {
        return person;
    }

    /** When. */
    public Instant movedAt() {
        return movedAt;
    }
}
