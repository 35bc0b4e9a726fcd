package io.fondaco.web.access.asking;

import io.fondaco.web.Formats;
import io.fondaco.web.access.time.PeriodChoice;
import java.time.LocalDate;
import java.util.List;

/**
 * What a form for several products offers for all of them.
 *
 * @param earliest the first last day that every owner allows
 * @param latest the last one
 * @param limit which product allows no longer; empty where all allow as long
 */
public record SharedOptions(
        List<HolderChoice> holders, List<PeriodChoice> periods, LocalDate earliest, LocalDate latest, String limit) {

    public static SharedOptions of(LocalDate today, List<RequestOptions> each) {
        LocalDate earliest = each.stream()
                .map(RequestOptions::earliest)
                .max(LocalDate::compareTo)
                .orElse(today);
        LocalDate latest = each.stream()
                .map(RequestOptions::latest)
                .min(LocalDate::compareTo)
                .orElse(today);
        boolean alike = each.stream().allMatch(options -> options.latest().equals(latest));
        String limit = each.stream()
                .filter(options -> !alike && options.latest().equals(latest))
                .map(options -> options.product().name())
                .findFirst()
                .orElse("");
        List<HolderChoice> holders =
                each.isEmpty() ? List.of() : each.getFirst().holders();
        return new SharedOptions(
                holders,
                PeriodChoice.offered(today, earliest, latest, "longest all owners allow"),
                earliest,
                latest,
                limit);
    }

    /** What can be chosen, and why no more. */
    public String hint() {
        if (earliest.isAfter(latest)) {
            return "The owners allow no period that fits all of them. Take a product out and ask for it alone.";
        }
        return limit.isEmpty() ? "" : "Up to %s: %s allows no longer.".formatted(Formats.inUtc(latest), limit);
    }

    /** What a day that does not fit is told. */
    public String refusal() {
        return earliest.isAfter(latest)
                ? hint()
                : "Choose a date from %s up to %s".formatted(Formats.inUtc(earliest), Formats.inUtc(latest));
    }
}
