package io.fondaco.web.access.asking;

import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.web.Formats;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A period that the form offers.
 *
 * @param value how the form sends it
 * @param until the last day of an access for that long
 */
public record PeriodChoice(String value, String label, LocalDate until) {

    /**
     * What fits between the shortest and the longest period that is allowed.
     *
     * @param longest what is said of the longest
     */
    static List<PeriodChoice> offered(LocalDate today, LocalDate earliest, LocalDate latest, String longest) {
        return Stream.of(
                        choice("P30D", "30 days", today),
                        choice("P6M", "6 months", today),
                        choice("P12M", "12 months", today))
                .filter(choice ->
                        !choice.until().isAfter(latest) && !choice.until().isBefore(earliest))
                .map(choice -> choice.longest(latest, longest))
                .toList();
    }

    /** The same with the owner's usual period where none of them lasts as long: a form proposes what the owner said. */
    static List<PeriodChoice> with(List<PeriodChoice> offered, Period usual, LocalDate today, LocalDate latest) {
        PeriodChoice own = choice(usual.toString(), new AccessPeriod(usual).inWords(), today);
        boolean known = offered.stream().anyMatch(choice -> choice.until().equals(own.until()));
        return known || own.until().isAfter(latest)
                ? offered
                : Stream.concat(offered.stream(), Stream.of(own))
                        .sorted(Comparator.comparing(PeriodChoice::until))
                        .toList();
    }

    /** What is chosen in a fresh form: the longest that is offered up to the owner's usual last day, or a date. */
    public static String preset(List<PeriodChoice> offered, LocalDate usual) {
        return offered.stream()
                .filter(choice -> !choice.until().isAfter(usual))
                .reduce((_, longer) -> longer)
                .or(() -> offered.stream().findFirst())
                .map(PeriodChoice::value)
                .orElse("date");
    }

    private static PeriodChoice choice(String period, String label, LocalDate today) {
        LocalDate until = new AccessPeriod(Period.parse(period)).lastDay(today);
        return new PeriodChoice(period, "%s, until %s".formatted(label, Formats.inUtc(until)), until);
    }

    private PeriodChoice longest(LocalDate latest, String note) {
        return until.equals(latest) ? new PeriodChoice(value, "%s (%s)".formatted(label, note), until) : this;
    }
}
