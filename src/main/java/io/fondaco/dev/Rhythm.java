package io.fondaco.dev;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;

/** When people and machines work: people on working days, mostly before and after lunch; machines evenly. */
final class Rhythm {

    private final Random dice;

    Rhythm(Random dice) {
        this.dice = dice;
    }

    /** About that many, less on Fridays, few at weekends. */
    long count(double usual, LocalDate day) {
        double weekday = switch (day.getDayOfWeek()) {
            case MONDAY, THURSDAY -> 1;
            case TUESDAY, WEDNESDAY -> 1.1;
            case FRIDAY -> 0.8;
            case SATURDAY -> 0.1;
            case SUNDAY -> 0.06;
        };
        double expected = usual * weekday * (0.85 + 0.3 * dice.nextDouble());
        long whole = (long) expected;
        return whole + (dice.nextDouble() < expected - whole ? 1 : 0);
    }

    Instant officeTime(LocalDate day) {
        double middle = dice.nextBoolean() ? 10 : 14.5;
        double hour = Math.clamp(middle + 1.3 * dice.nextGaussian(), 6, 21);
        return at(day, hour);
    }

    Instant machineTime(LocalDate day, int turn, int turns) {
        return at(day, 24.0 * turn / turns + 0.05 + 0.02 * dice.nextDouble());
    }

    private static Instant at(LocalDate day, double hour) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofMillis(Math.round(hour * 3_600_000)));
    }
}
