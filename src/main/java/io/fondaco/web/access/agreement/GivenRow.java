package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.product.DataProduct;
import io.fondaco.web.Formats;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An access in force that the viewer gave, or that a product gave that the viewer decides for.
 *
 * @param agreement the first of those that came from one request; they end together
 * @param given who gave it, and for whose product
 * @param ending how many days are left, in words, if they are few; else empty
 * @param takenAway who will take it away, when and why; else empty
 * @param yours whether the viewer decides for the product, and so takes access away
 * @param mayExtend whether the viewer can give more time
 */
public record GivenRow(
        Agreement agreement,
        String holder,
        String teams,
        String given,
        String ending,
        String takenAway,
        boolean yours,
        boolean mayExtend) {

    public DataProduct product() {
        return agreement.port().product();
    }

    /** The key, as forms send it. */
    public UUID id() {
        return agreement.id();
    }

    /** {@code in 11 days}, {@code today}. */
    static String left(Agreement agreement, Instant now) {
        long days = agreement
                .endsAt()
                .map(end -> Duration.between(now, end).toDays())
                .orElse(0L);
        return days < 1 ? "today" : "in " + Formats.counted(days, "day", "days");
    }
}
