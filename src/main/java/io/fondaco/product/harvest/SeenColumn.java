package io.fondaco.product.harvest;

import io.fondaco.engine.HarvestedColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of an object, as Trino last described it. */
@Entity
@Table(name = "seen_column")
public class SeenColumn {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "object")
    private SeenObject object;

    private int position;

    private String name;

    private String type;

    private @Nullable String comment;

    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "gone_at")
    private @Nullable Instant goneAt;

    protected SeenColumn() {}

    SeenColumn(SeenObject object, HarvestedColumn harvested, Instant now) {
        this.id = UUID.randomUUID();
        this.object = object;
        this.name = harvested.name();
        this.type = "";
        this.firstSeenAt = now;
        this.lastSeenAt = now;
        see(harvested, now);
    }

    final boolean see(HarvestedColumn harvested, Instant now) {
        boolean changed = position != harvested.position()
                || !type.equals(harvested.type())
                || !Objects.equals(comment, harvested.comment())
                || goneAt != null;
        if (changed) {
            this.position = harvested.position();
            this.type = harvested.type();
            this.comment = harvested.comment();
            this.goneAt = null;
            this.lastSeenAt = now;
        }
        return changed;
    }

    boolean miss(Instant lastSeen, Instant now) {
        if (goneAt != null) {
            return false;
        }
        this.lastSeenAt = lastSeen;
        this.goneAt = now;
        return true;
    }

    /** Its place in the object, from 1. */
    public int position() {
        return position;
    }

    /** Its name, in lower case. */
    public String name() {
        return name;
    }

    /** Its type, as Trino writes it. */
    public String type() {
        return type;
    }

    /** The comment that Trino keeps. */
    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    /** When it was first seen. */
    public Instant firstSeenAt() {
        return firstSeenAt;
    }

    /** When it was last seen; as long as it is there, that is when its object was. */
    public Instant lastSeenAt() {
        return goneAt == null ? object.lastSeenAt() : lastSeenAt;
    }

    /** When it was first missed; empty while it is there. */
    public Optional<Instant> goneAt() {
        return Optional.ofNullable(goneAt);
    }
}
