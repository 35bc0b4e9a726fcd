package io.fondaco.web.access.manage;

import io.fondaco.product.DataProduct;
import io.fondaco.web.access.status.WaitingCounts;

/**
 * What stands above every tab of the page.
 *
 * @param tab the one that is shown
 * @param access how many hold an access
 * @param waiting how many requests wait, and for whom
 * @param outside how many grants were given outside the portal
 * @param troubles how many objects Trino refuses, or holds otherwise
 * @param owner whether the viewer owns the product, and so sets its policy
 */
public record ManageHead(
        DataProduct product,
        String tab,
        int access,
        WaitingCounts.Waiting waiting,
        int outside,
        int troubles,
        boolean owner) {

    /** The address of the page. */
    public String href() {
        return "/products/" + product.path() + "/manage";
    }
}
