package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.product.DataProduct;

/**
 * An access in force on a product that the viewer decides for.
 *
 * @param agreement the first of those that came from one request; they end together
 * @param ending how many days are left, in words, if they are few; else empty
 */
public record GivenRow(Agreement agreement, String holder, String teams, String giver, String ending) {

    public DataProduct product() {
        return agreement.port().product();
    }
}
