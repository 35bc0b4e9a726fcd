package io.fondaco.lineage;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A column of an edge's one end of which a column of its other end is made. */
@Entity
public class LineageColumn {

    /** Which columns of which edge. */
    @Embeddable
    public record Key(
            UUID fromId,
            UUID toId,
            @Enumerated(EnumType.STRING) How how,
            String fromColumn,
            String toColumn) {

        LineageEdge.Key edge() {
            return new LineageEdge.Key(fromId, toId, how);
        }
    }

    @EmbeddedId
    private Key key;

    private Instant lastSeenAt;

    protected LineageColumn() {}

    LineageColumn(LineageEdge.Key edge, Links.Columns columns, Instant seen) {
        this.key = new Key(edge.fromId(), edge.toId(), edge.how(), columns.from(), columns.to());
        this.lastSeenAt = seen;
    }

    void seenAt(Instant moment) {
        this.lastSeenAt = moment;
    }

    /** Which one. */
    public Key key() {
        return key;
    }

    /** When it was last seen. */
    public Instant lastSeenAt() {
        return lastSeenAt;
    }
}
