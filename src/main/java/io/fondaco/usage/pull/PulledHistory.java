package io.fondaco.usage.pull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a history was read, and how the last reading ended. */
@Entity
@Table(name = "usage_pull")
public class PulledHistory {

    @Id
    @Column(name = "source")
    private String name;

    private Instant knownAt;
    private @Nullable String watermark;
    private @Nullable String nextAfter;
    private @Nullable Instant lookedBackAt;
    private @Nullable Instant caughtUpAt;
    private @Nullable Instant ranAt;
    private @Nullable Instant newestAt;
    private @Nullable String failure;
    private @Nullable String untold;
    private long pulled;
    private @Nullable UUID lease;
    private @Nullable Instant leasedUntil;

    protected PulledHistory() {}

    /** What the configuration calls the history. */
    public String name() {
        return name;
    }

    /** The newest id behind which something was read; empty before the first reading. */
    Optional<String> watermark() {
        return Optional.ofNullable(watermark);
    }

    /** Where a reading goes on that did not come to its end. */
    Optional<String> nextAfter() {
        return Optional.ofNullable(nextAfter);
    }

    /** When a reading last began far before the watermark. */
    Optional<Instant> lookedBackAt() {
        return Optional.ofNullable(lookedBackAt);
    }

    /** When all that was there had been read; as long as it never was, when the history was first known. */
    public Instant caughtUpAt() {
        return caughtUpAt == null ? knownAt : caughtUpAt;
    }

    /** When it was last read. */
    public Optional<Instant> ranAt() {
        return Optional.ofNullable(ranAt);
    }

    /** When the newest query came that was read. */
    public Optional<Instant> newestAt() {
        return Optional.ofNullable(newestAt);
    }

    /** Why the last reading failed; empty where it did not. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** What the history does not say of a query, in words. */
    public Optional<String> untold() {
        return Optional.ofNullable(untold).filter(words -> !words.isEmpty());
    }

    /** The lease of who reads it now; empty where nobody does. */
    Optional<UUID> lease() {
        return Optional.ofNullable(lease);
    }

    /** Until when that holds. */
    Optional<Instant> leasedUntil() {
        return Optional.ofNullable(leasedUntil);
    }

    /** How many queries came from it that nobody had reported before. */
    public long pulled() {
        return pulled;
    }
}
