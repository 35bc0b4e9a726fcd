package io.fondaco.web.contract;

import io.fondaco.web.Formats;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of the rules of a dataset.
 *
 * @param rows all of them, those that need somebody first
 * @param lastAt when one of them was checked last; null where none was
 * @param nextAt when the portal checks the next; null where it checks none
 * @param loadedAt when the last load of the dataset was seen, after which rules are checked; null where none was, or no
 *     rule waits for one
 * @param took how long Trino needed for all of them
 */
public record QualityPart(
        List<RuleRow> rows,
        @Nullable Instant lastAt,
        @Nullable Instant nextAt,
        @Nullable Instant loadedAt,
        String took) {

    public QualityPart {
        rows = List.copyOf(rows);
    }

    /** Those that fail. */
    public List<RuleRow> failed() {
        return rows.stream().filter(RuleRow::failed).toList();
    }

    /** Those that were to be run, and were not. */
    public List<RuleRow> stuck() {
        return rows.stream().filter(RuleRow::stuck).toList();
    }

    /** Whether some are checked whenever new rows came. */
    public boolean afterLoad() {
        return rows.stream().anyMatch(RuleRow::afterLoad);
    }

    /** {@code 4 of 7 passed}. */
    public String passed() {
        return Formats.grouped(count("Passed")) + " of " + Formats.grouped(rows.size()) + " passed";
    }

    /** How many rules stand so, by the word of their badge. */
    public long count(String word) {
        return rows.stream().filter(row -> row.state().text().equals(word)).count();
    }
}
