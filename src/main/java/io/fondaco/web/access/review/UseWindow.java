package io.fondaco.web.access.review;

import io.fondaco.usage.Days;
import io.fondaco.usage.seen.SeenDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** The days of use that a review rests on. That somebody did not use an access is said only where all of them were seen. */
@ApplicationScoped
class UseWindow {

    /** How many days. */
    static final int DAYS = 90;

    private final SeenDays seen;
    private final Days calendar;

    UseWindow(SeenDays seen, Days calendar) {
        this.seen = seen;
        this.calendar = calendar;
    }

    /** Today, which is not over. */
    LocalDate today() {
        return calendar.today();
    }

    /** The first of the days. */
    LocalDate first() {
        return today().minusDays(DAYS);
    }

    /** The day of a moment. */
    LocalDate of(Instant moment) {
        return calendar.of(moment);
    }

    /** Whether the portal heard of all queries of these days. */
    boolean seenWhole() {
        return seen.sawAllSince(first());
    }
}
