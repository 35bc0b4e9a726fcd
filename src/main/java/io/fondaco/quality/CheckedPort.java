package io.fondaco.quality;

import io.fondaco.product.OutputPort;
import io.fondaco.reconcile.DueRow;
import io.fondaco.reconcile.Lease;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A port whose contract was read for its quality rules; its key is the port's. */
@Entity
@Table(name = "quality_port")
public class CheckedPort extends DueRow {

    private UUID product;

    private String cluster;

    /** Whether its contract may say something else since. */
    private boolean stale;

    @Column(name = "running_rules")
    private int runningRules;

    /** Whether its owner wants its columns to be profiled. */
    private boolean profiled;

    @Column(name = "profile_due_at")
    private @Nullable Instant profileDueAt;

    /** When the last load ended that was seen. */
    @Column(name = "loaded_at")
    private @Nullable Instant loadedAt;

    /** When the portal saw it. */
    @Column(name = "load_seen_at")
    private @Nullable Instant loadSeenAt;

    protected CheckedPort() {}

    /** Its contract was read: so many rules can run, the first of them then. */
    public void read(OutputPort port, int rules, Optional<Instant> first) {
        this.cluster = port.object().cluster();
        this.stale = false;
        this.runningRules = rules;
        checked(first);
    }

    /** Whether its columns are to be profiled; where that is new, at once. */
    public void profile(boolean wanted, Instant now) {
        this.profileDueAt = !wanted ? null : profiled ? profileDueAt : now;
        this.profiled = wanted;
    }

    /** Its columns were profiled, or can't be: next then. */
    public void profileNext(Instant at) {
        this.profileDueAt = at;
    }

    /** Was checked: the next rule is due then, or the next profile. */
    public void checked(Optional<Instant> next) {
        done();
        Stream.concat(next.stream(), Stream.ofNullable(profileDueAt))
                .min(Comparator.naturalOrder())
                .ifPresent(this::postpone);
    }

    /** Rows came between these moments; says whether that is a load that nobody told of yet. */
    boolean loaded(Instant begun, Instant ended, Instant now) {
        boolean known = loadedAt != null && !loadedAt.isBefore(begun);
        if (loadedAt == null || loadedAt.isBefore(ended)) {
            this.loadedAt = ended;
        }
        if (!known) {
            this.loadSeenAt = now;
        }
        return !known;
    }

    /** A rule of it is due then, or was sooner already. */
    void dueBy(Instant moment) {
        if (nextAttemptAt().filter(next -> !next.isAfter(moment)).isEmpty()) {
            due(moment);
        }
    }

    /** When the last load ended that was seen; empty where none was. */
    public Optional<Instant> loadedAt() {
        return Optional.ofNullable(loadedAt);
    }

    /** Whether a load was seen since that moment. */
    public boolean loadSeenSince(Instant moment) {
        return loadSeenAt != null && loadSeenAt.isAfter(moment);
    }

    /** Whether it is time to profile its columns. */
    public boolean profileDue(Instant now) {
        return profileDueAt != null && !profileDueAt.isAfter(now);
    }

    @Override
    public Lease lease(Instant until) {
        return super.lease(until);
    }

    /** The id of the product. */
    public UUID product() {
        return product;
    }

    /** In which cluster it lies. */
    public String cluster() {
        return cluster;
    }

    /** How many of its rules Trino can check. */
    public int runningRules() {
        return runningRules;
    }

    /** Whether its contract may say something else since it was read. */
    public boolean stale() {
        return stale;
    }
}
