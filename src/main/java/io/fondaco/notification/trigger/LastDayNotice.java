package io.fondaco.notification.trigger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long before the last day of a dataset its readers are told: at once, and again as it comes nearer. */
enum LastDayNotice {
    AT_ONCE(Long.MAX_VALUE),
    DAYS_30(30),
    DAYS_7(7),
    DAYS_1(1);

    private final long days;

    LastDayNotice(long days) {
        this.days = days;
    }

    /** The notice whose time it is; each is told once. */
    static LastDayNotice on(LocalDate today, LocalDate lastDay) {
        long left = ChronoUnit.DAYS.between(today, lastDay);
        LastDayNotice due = AT_ONCE;
        for (LastDayNotice notice : values()) {
            due = left <= notice.days ? notice : due;
        }
        return due;
    }
}
