package io.fondaco.web.access.review;

import io.fondaco.access.review.ReviewItem;
import io.fondaco.usage.report.LastUses.Use;
import java.time.LocalDate;
import java.util.List;

/**
 * One access in a review.
 *
 * @param use what its holder did with it, a team's members together
 * @param answerable whether it is open and the viewer answers for it
 * @param open whether it waits for an answer
 */
record ReviewRow(ReviewItem item, String holder, Use use, boolean open, boolean answerable) {

    private static final int MOST_COLUMNS = 5;

    /** Whether it is that old, and nothing was done with it since. */
    boolean unusedSince(LocalDate day, LocalDate began) {
        return use.queries() == 0 && !began.isAfter(day);
    }

    /** The columns used most. */
    public List<String> columns() {
        return use.columnNames().stream().limit(MOST_COLUMNS).toList();
    }

    /** How many more were used. */
    public int moreColumns() {
        return Math.max(0, use.columns().size() - MOST_COLUMNS);
    }
}
