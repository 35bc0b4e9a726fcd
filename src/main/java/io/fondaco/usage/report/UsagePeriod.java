package io.fondaco.usage.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The days that a report looks at: the last so many, today among them. */
public enum UsagePeriod {
    DAYS_30(30),
    DAYS_90(90),
    DAYS_365(365);

    private final int days;

    UsagePeriod(int days) {
        this.days = days;
    }

    /** How many days. */
    public int days() {
        return days;
    }

    /** The value in URLs: {@code 90d}. */
    public String value() {
        return days + "d";
    }

    /** The period of a URL's value, if there is one. */
    public static Optional<UsagePeriod> of(String value) {
        return Arrays.stream(values())
                .filter(period -> period.value().equals(value))
                .findFirst();
    }

    /** Its first day, when it ends today. */
    public LocalDate firstDay(LocalDate today) {
        return today.minusDays(days - 1L);
    }
}
