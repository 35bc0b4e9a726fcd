package io.fondaco.usage.poll;

import io.fondaco.engine.FinishedQuery;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finished query that Trino remembered and of which the intake had no record: seen, tables unknown. */
@Entity
public class RememberedQuery {

    private static final int LONGEST = 255;

    @Id
    private String queryId;

    private String userName;
    private @Nullable String source;
    private @Nullable String errorName;
    private Instant endedAt;

    protected RememberedQuery() {}

    RememberedQuery(FinishedQuery query, Instant endedAt) {
        this.queryId = query.queryId();
        this.userName = cut(query.user());
        this.source = query.source() == null ? null : cut(query.source());
        this.errorName = query.errorCode();
        this.endedAt = endedAt;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Trino's id of the query. */
    public String queryId() {
        return queryId;
    }

    /** Who sent it. */
    public String user() {
        return userName;
    }

    /** What the client called itself, if it did. */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /** Trino's name of the failure; empty when it finished. */
    public Optional<String> errorName() {
        return Optional.ofNullable(errorName);
    }

    /** When it ended. */
    public Instant endedAt() {
        return endedAt;
    }
}
