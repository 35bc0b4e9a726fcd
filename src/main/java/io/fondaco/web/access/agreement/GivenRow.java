package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.product.DataProduct;
import io.fondaco.web.access.time.MoreTime;
import java.util.UUID;

/**
 * An access in force that the viewer gave, or that a product gave that the viewer decides for.
 *
 * @param agreement the first of those that came from one request; they end together
 * @param given who gave it, and for whose product
 * @param ending how many days are left, in words, if they are few; else empty
 * @param takenAway who will take it away, when and why; else empty
 * @param yours whether the viewer decides for the product, and so takes access away
 * @param more how much more time the viewer can give, where the list is about that
 */
public record GivenRow(
        Agreement agreement,
        String holder,
        String teams,
        String given,
        String ending,
        String takenAway,
        boolean yours,
        MoreTime more) {

    public DataProduct product() {
        return agreement.port().product();
    }

    /** The key, as forms send it. */
    public UUID id() {
        return agreement.id();
    }
}
