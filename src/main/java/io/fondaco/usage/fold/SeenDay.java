package io.fondaco.usage.fold;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the portal heard of one day, of the queries on all objects together. */
@Entity
public class SeenDay {

    /** What is counted later than this after the day's end came late. */
    private static final Duration USUAL_DELAY = Duration.ofHours(1);

    @Id
    private LocalDate seenOn;

    private long queries;
    private @Nullable Instant lateAt;

    protected SeenDay() {}

    SeenDay(LocalDate day) {
        this.seenOn = day;
    }

    /** One more query of this day, which ends at that moment, is counted. */
    void add(Instant end, Instant now) {
        queries++;
        if (now.isAfter(end.plus(USUAL_DELAY))) {
            lateAt = now;
        }
    }

    /** Which day. */
    public LocalDate day() {
        return seenOn;
    }

    /** How many queries were heard of, finished and failed. */
    public long queries() {
        return queries;
    }

    /** When a query of the day last came late, if any did. */
    public Optional<Instant> lateAt() {
        return Optional.ofNullable(lateAt);
    }
}
