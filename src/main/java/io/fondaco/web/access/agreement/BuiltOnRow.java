package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.product.DataProduct;
import io.fondaco.web.Badge;

/**
 * What the data products of a domain may be built on.
 *
 * @param domain its name
 * @param state as Trino was last seen
 * @param products which products are built on it, in words; empty for none
 */
public record BuiltOnRow(Agreement agreement, String domain, Badge state, String products) {

    /** What it is about. */
    public DataProduct product() {
        return agreement.port().product();
    }
}
