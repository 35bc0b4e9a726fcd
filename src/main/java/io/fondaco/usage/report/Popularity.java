package io.fondaco.usage.report;

import java.util.Collections;
import java.util.List;

/**
 * How much a product was used in the last 30 days, for lists: the same days and the same queries as in a
 * {@link UsageReport} of {@link UsagePeriod#DAYS_30}.
 *
 * @param queries all queries, finished and failed, as on the usage page
 * @param people distinct people
 * @param daily queries a day, today last
 */
public record Popularity(long queries, long people, List<Long> daily) {

    /** How many days it looks at. */
    public static final int DAYS = UsagePeriod.DAYS_30.days();

    /** Not used at all. */
    public static final Popularity NONE = new Popularity(0, 0, Collections.nCopies(DAYS, 0L));

    public Popularity {
        daily = List.copyOf(daily);
    }

    /** Queries a day, of the days that are over: yesterday last. */
    public List<Long> wholeDays() {
        return daily.subList(0, DAYS - 1);
    }
}
