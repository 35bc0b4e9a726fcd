package io.fondaco.publish.refresh;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.definition.RefreshTimes;
import io.fondaco.reconcile.DueRow;
import io.fondaco.reconcile.Lease;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the rows of one materialized view were made anew, how long that took, and when they are next. */
@Entity
@Table(name = "publication_refresh")
public class Refresh extends DueRow {

    private QualifiedName object;

    private String principal;

    private String definition;

    private String refreshed;

    private @Nullable String schedule;

    @Column(name = "refreshed_at")
    private @Nullable Instant refreshedAt;

    @Column(name = "took_millis")
    private long tookMillis;

    protected Refresh() {}

    @Override
    protected Lease lease(Instant until) {
        return super.lease(until);
    }

    /**
     * The view was seen as wanted: due now where it was made anew, else by its schedule.
     *
     * @param hash of how it is made now
     */
    void made(String hash, String by, @Nullable String cron, Instant now) {
        this.definition = hash;
        this.principal = by;
        this.schedule = cron;
        if (!refreshed.equals(hash)) {
            due(now);
        } else if (lastError().isEmpty()) {
            await(now);
        }
    }

    /** The view was made anew, and has no rows: due now. */
    void lost(Instant now) {
        due(now);
    }

    /** Trino refreshed it. */
    void refreshed(String hash, Duration took, Instant now) {
        done();
        this.refreshed = hash;
        this.refreshedAt = now;
        this.tookMillis = took.toMillis();
        if (definition.equals(hash)) {
            await(now);
        } else {
            due(now);
        }
    }

    /** Trino refused or was too slow; tried again after a pause that doubles each time. */
    void fail(String error, Instant now) {
        failed(error, now);
    }

    private void await(Instant now) {
        done();
        scheduledAfter(now).ifPresent(this::postpone);
    }

    private Optional<Instant> scheduledAfter(Instant now) {
        return Optional.ofNullable(schedule).flatMap(RefreshTimes::of).flatMap(times -> times.after(now));
    }

    /** The materialized view. */
    public QualifiedName object() {
        return object;
    }

    /** The Trino user in whose name it is refreshed. */
    public String principal() {
        return principal;
    }

    /** How it is made now, as a hash. */
    String definition() {
        return definition;
    }

    /** When it is refreshed, as a cron expression; empty for only when it is made anew. */
    public Optional<String> schedule() {
        return Optional.ofNullable(schedule);
    }

    /** When it was last refreshed, if it ever was. */
    public Optional<Instant> refreshedAt() {
        return Optional.ofNullable(refreshedAt);
    }

    /** How long that took. */
    public Duration took() {
        return Duration.ofMillis(tookMillis);
    }
}
