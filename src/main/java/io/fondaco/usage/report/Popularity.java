package io.fondaco.usage.report;

import java.util.Collections;
import java.util.List;

/**
 * How much a product was used in the last 30 days, for lists.
 *
 * @param queries all queries, finished and failed, as on the usage page
 * @param people distinct people
 * @param daily queries a day, today last
 */
public record Popularity(long queries, long people, List<Long> daily) {

    /** How many days it looks at. */
    public static final int DAYS = 30;

    /** Not used at all. */
    public static final Popularity NONE = new Popularity(0, 0, Collections.nCopies(DAYS, 0L));

    public Popularity {
        daily = List.copyOf(daily);
    }
}
