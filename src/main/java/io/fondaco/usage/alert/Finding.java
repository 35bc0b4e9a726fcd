package io.fondaco.usage.alert;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

/**
 * Something that is wrong with the use of a product.
 *
 * @param since its first day, in the zone of usage
 * @param over whether it has ended
 * @param when since when, and whether it is over: a few words
 * @param toOwners what those who may see names read
 * @param toOthers what everybody else reads: no number of a small group, and no name that only few have typed
 * @param usual what was to be expected, a day or a week: calls, or failed ones
 * @param seen what there was instead
 * @param hit users in Trino whose queries fail, services not among them; empty where it is not about failures
 * @param reason why they fail, such as {@code COLUMN_NOT_FOUND on zip since 2.1.0}; empty where none is known
 */
public record Finding(
        FindingKind kind,
        LocalDate since,
        boolean over,
        String when,
        Said toOwners,
        Said toOthers,
        long usual,
        long seen,
        Set<String> hit,
        String reason) {

    /** The worst first: what lasts, then by kind, then the latest. */
    public static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::over)
            .thenComparing(Finding::kind)
            .thenComparing(Finding::since, Comparator.reverseOrder());

    /** The finding as a heading, and the numbers behind it. */
    public record Said(String title, String text) {}

    public Finding {
        hit = Set.copyOf(hit);
    }

    /** One that lasts and is not about failures. */
    static Finding lasting(
            FindingKind kind, LocalDate since, String when, Said toOwners, Said toOthers, long usual, long seen) {
        return new Finding(kind, since, false, when, toOwners, toOthers, usual, seen, Set.of(), "");
    }

    /** In the words for this viewer. */
    public Said said(boolean names) {
        return names ? toOwners : toOthers;
    }
}
