package io.fondaco.usage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The days by which usage is counted and shown: those of one time zone ({@code fondaco.usage.zone}), whoever looks. A
 * day on which clocks change has 23 or 25 hours.
 */
@ApplicationScoped
public class Days {

    private final ZoneId zone;
    private final Clock clock;

    Days(UsageConfig config, Clock clock) {
        this.zone = config.zone();
        this.clock = clock;
    }

    /** The zone, as it is shown with every figure. */
    public ZoneId zone() {
        return zone;
    }

    /** Today, which is not over. */
    public LocalDate today() {
        return of(clock.instant());
    }

    /** The day of a moment. */
    public LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The begin of the hour of a moment. */
    public Instant hour(Instant moment) {
        return moment.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
    }

    /** Which hour of the day it is then, from 0 to 23; an hour that clocks go through twice is twice that hour. */
    public int hourOfDay(Instant moment) {
        return moment.atZone(zone).getHour();
    }

    /** The moment at which a day begins. */
    public Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The moment at which it is over: the next one's begin. */
    public Instant end(LocalDate day) {
        return begin(day.plusDays(1));
    }
}
