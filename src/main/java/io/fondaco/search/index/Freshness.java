package io.fondaco.search.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How new a product's newest rows are. The index is read again once that is another. */
public enum Freshness {
    /** One day at most. */
    DAY(1),
    /** Seven days at most. */
    WEEK(7),
    /** Thirty days at most. */
    MONTH(30),
    /** Older. */
    OLDER(Integer.MAX_VALUE),
    /** Nobody knows. */
    UNKNOWN(Integer.MAX_VALUE);

    private final int days;

    Freshness(int days) {
        this.days = days;
    }

    /** Of rows that came then; null where that is not known. */
    public static Freshness of(@Nullable Instant freshAt, Instant now) {
        if (freshAt == null) {
            return UNKNOWN;
        }
        Duration age = Duration.between(freshAt, now);
        return Arrays.stream(values())
                .filter(each -> each.days != Integer.MAX_VALUE && age.compareTo(Duration.ofDays(each.days)) <= 0)
                .findFirst()
                .orElse(OLDER);
    }

    /** All that are at least as fresh, by name: what "fresh within" finds. */
    public Set<String> within() {
        return Arrays.stream(values())
                .filter(each -> each.days <= days && each.days != Integer.MAX_VALUE)
                .map(Freshness::name)
                .collect(Collectors.toSet());
    }
}
