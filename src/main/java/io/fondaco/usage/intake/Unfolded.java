package io.fondaco.usage.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says that a query, whatever it did, is not rolled up yet, and what stood against it if it was tried. */
@Entity
@Table(name = "query_unfolded")
public class Unfolded {

    @Id
    private String queryId;

    private int attempts;

    private @Nullable Instant dueAt;

    private @Nullable String failure;

    protected Unfolded() {}

    Unfolded(String queryId) {
        this.queryId = queryId;
    }

    /** The query. */
    public String queryId() {
        return queryId;
    }

    /** How often it was tried. */
    public int attempts() {
        return attempts;
    }

    /** When it is tried again; null where it was not tried yet. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** Why it could not be rolled up; null where it was not tried yet. */
    public @Nullable String failure() {
        return failure;
    }
}
