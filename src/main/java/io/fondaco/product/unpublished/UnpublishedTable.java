package io.fondaco.product.unpublished;

import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.name.QualifiedName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A table or view that the last look at Trino found beside published ones, and that no product publishes. */
@Entity
@Table(name = "unpublished_table")
public class UnpublishedTable {

    private static final int LONGEST_COMMENT = 500;

    @Id
    private UUID id;

    private QualifiedName name;

    private String kind;

    private @Nullable String comment;

    @Column(name = "column_count")
    private int columns;

    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    protected UnpublishedTable() {}

    UnpublishedTable(HarvestedObject found, Instant now) {
        this.id = UUID.randomUUID();
        this.name = found.name();
        this.kind = found.kind();
        this.columns = found.columns().size();
        String text = found.comment();
        this.comment = text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_COMMENT));
        this.firstSeenAt = now;
    }

    /** Its full name. */
    public QualifiedName name() {
        return name;
    }

    /** {@code TABLE}, {@code VIEW} or {@code MATERIALIZED VIEW}. */
    public String kind() {
        return kind;
    }

    /** What Trino says of it; may be empty. */
    public String comment() {
        return comment == null ? "" : comment;
    }

    /** How many columns it had when it was found. */
    public int columns() {
        return columns;
    }

    /** When it was first found. */
    public Instant firstSeenAt() {
        return firstSeenAt;
    }
}
