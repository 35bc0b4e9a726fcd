package io.fondaco.web.access.time;

import io.fondaco.common.Day;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.web.Formats;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A period that a form offers.
 *
 * @param value how the form sends it: a period, or the last day itself
 * @param length in words; empty where only the last day says it
 * @param until the last day of an access for that long
 * @param note what is said of it besides, or empty
 */
public record PeriodChoice(String value, String length, LocalDate until, String note) {

    /** What every form offers, as far as it is allowed. */
    private static final List<Period> OFFERED = List.of(Period.ofDays(30), Period.ofMonths(6), Period.ofMonths(12));

    /**
     * What fits between the shortest and the longest period that is allowed.
     *
     * @param longest what is said of the longest
     */
    public static List<PeriodChoice> offered(LocalDate today, LocalDate earliest, LocalDate latest, String longest) {
        return OFFERED.stream()
                .map(period -> choice(period, today))
                .filter(choice ->
                        !choice.until().isAfter(latest) && !choice.until().isBefore(earliest))
                .map(choice -> choice.until().equals(latest) ? choice.with(longest) : choice)
                .toList();
    }

    /** The same with the owner's usual period where none of them lasts as long: a form proposes what the owner said. */
    public static List<PeriodChoice> with(List<PeriodChoice> offered, Period usual, LocalDate today, LocalDate latest) {
        PeriodChoice own = choice(usual, today);
        boolean known = offered.stream().anyMatch(choice -> choice.until().equals(own.until()));
        return known || own.until().isAfter(latest)
                ? offered
                : Stream.concat(offered.stream(), Stream.of(own))
                        .sorted(Comparator.comparing(PeriodChoice::until))
                        .toList();
    }

    /** What lets an access last longer than it does: never a choice that is refused, and always the longest that is not. */
    static List<PeriodChoice> longerThan(LocalDate lastDay, LocalDate today, LocalDate latest) {
        List<PeriodChoice> offered = offered(today, lastDay.plusDays(1), latest, "the longest allowed");
        boolean known = offered.stream().anyMatch(choice -> choice.until().equals(latest));
        return known || !latest.isAfter(lastDay)
                ? offered
                : Stream.concat(
                                offered.stream(),
                                Stream.of(new PeriodChoice(latest.toString(), "", latest, "the longest allowed")))
                        .toList();
    }

    /** What is chosen in a fresh form: the longest that is offered up to the usual last day, or a date. */
    public static String preset(List<PeriodChoice> offered, LocalDate usual) {
        return presetOf(offered, usual).map(PeriodChoice::value).orElse("date");
    }

    static Optional<PeriodChoice> presetOf(List<PeriodChoice> offered, LocalDate usual) {
        return offered.stream()
                .filter(choice -> !choice.until().isAfter(usual))
                .reduce((_, longer) -> longer)
                .or(() -> offered.stream().findFirst());
    }

    /** The last day that a form sent by one of these choices; empty for anything else. */
    public static Optional<LocalDate> lastDay(String value, LocalDate today) {
        return OFFERED.stream()
                .filter(period -> period.toString().equals(value))
                .map(period -> new AccessPeriod(period).lastDay(today))
                .findFirst()
                .or(() -> Day.read(value));
    }

    private static PeriodChoice choice(Period period, LocalDate today) {
        AccessPeriod length = new AccessPeriod(period);
        return new PeriodChoice(period.toString(), length.inWords(), length.lastDay(today), "");
    }

    private PeriodChoice with(String said) {
        return new PeriodChoice(value, length, until, said);
    }

    /** {@code 6 months, until 14 March 2027 (UTC)}, with what is said of it. */
    public String label() {
        String end = "until " + Formats.inUtc(until);
        return (length.isEmpty() ? "Until " + Formats.inUtc(until) : length + ", " + end)
                + (note.isEmpty() ? "" : " (%s)".formatted(note));
    }

    /** {@code 6 months}, {@code until 14 March 2027 (UTC)}: behind the verb of a button. */
    public String brief() {
        return length.isEmpty() ? "until " + Formats.inUtc(until) : length;
    }
}
