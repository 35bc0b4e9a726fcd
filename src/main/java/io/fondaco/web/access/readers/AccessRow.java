package io.fondaco.web.access.readers;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.product.DataProduct;
import io.fondaco.usage.report.LastUses.Use;
import io.fondaco.web.access.time.MoreTime;
import java.util.UUID;

/**
 * One access to the product.
 *
 * @param agreement the first of those that came from one request; they end together
 * @param icon of the kind of holder
 * @param holder what pages call them
 * @param note teams of a person, owner of a service account, size of a team
 * @param what the datasets that it opens, in words
 * @param more how much more time the viewer can give
 * @param ending how many days are left, in words, if they are few; else empty
 */
public record AccessRow(
        Agreement agreement,
        String icon,
        String holder,
        String note,
        String what,
        MoreTime more,
        String ending,
        Use use,
        TrinoState trino) {

    /** The key of the agreement. */
    public UUID id() {
        return agreement.id();
    }

    /** What it is an access to. */
    public DataProduct product() {
        return agreement.port().product();
    }
}
