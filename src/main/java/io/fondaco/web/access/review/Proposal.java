package io.fondaco.web.access.review;

import io.fondaco.usage.report.LastUses.Use;
import io.fondaco.web.Badge;
import io.fondaco.web.Formats;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What use says about an access in a review. People decide.
 *
 * @param reason why
 */
public record Proposal(Badge badge, String reason) {

    private static final int NEW = 30;

    /** Of an access that began on that day; {@code known} says whether all use of the last 90 days was seen. */
    static Proposal of(Use use, LocalDate since, LocalDate today, boolean known) {
        if (use.queries() > 0) {
            return new Proposal(
                    new Badge("Keep", "check", "ok"),
                    Formats.counted(use.queries(), "query", "queries") + " in 90 days");
        }
        if (ChronoUnit.DAYS.between(since, today) < NEW) {
            return new Proposal(
                    new Badge("Too new to tell", "clock", "info"),
                    "Given on %s, not used yet".formatted(Formats.day(since)));
        }
        if (!known) {
            return new Proposal(
                    new Badge("Not known", "minus", "mute"),
                    "Fondaco has not heard of all queries of the last 90 days");
        }
        return new Proposal(
                new Badge("Take away", "triangle-alert", "warn"),
                use.last()
                        .map(day -> "Not used since " + Formats.day(day))
                        .orElse("Never used, given on " + Formats.day(since)));
    }
}
