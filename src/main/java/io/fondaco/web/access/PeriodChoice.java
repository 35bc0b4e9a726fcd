package io.fondaco.web.access;

import io.fondaco.web.Formats;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * A period that the form offers.
 *
 * @param value how the form sends it
 * @param until the last day of an access for that long
 */
record PeriodChoice(String value, String label, LocalDate until) {

    private static final String USUAL = "P6M";

    /** What fits into the longest period that the owner allows. */
    static List<PeriodChoice> offered(LocalDate today, LocalDate latest) {
        return Stream.of(
                        choice("P30D", "30 days", today),
                        choice(USUAL, "6 months", today),
                        choice("P12M", "12 months", today))
                .filter(choice -> !choice.until().isAfter(latest))
                .map(choice -> choice.longest(latest))
                .toList();
    }

    /** What is chosen in a fresh form: six months, or the longest that is offered. */
    static String preset(List<PeriodChoice> offered) {
        boolean usual = offered.stream().anyMatch(choice -> choice.value().equals(USUAL));
        return usual ? USUAL : offered.isEmpty() ? "date" : offered.getLast().value();
    }

    private static PeriodChoice choice(String period, String label, LocalDate today) {
        LocalDate until = today.plus(Period.parse(period));
        return new PeriodChoice(period, "%s, until %s".formatted(label, Formats.day(until)), until);
    }

    private PeriodChoice longest(LocalDate latest) {
        return until.equals(latest) ? new PeriodChoice(value, label + " (longest this owner allows)", until) : this;
    }
}
