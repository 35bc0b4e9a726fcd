package io.fondaco.search;

import io.fondaco.search.index.AccessGroup;

/** A group of filters with counts. Within a group any chosen value will do; every group must be met. */
public enum FacetGroup {
    /** The domain that owns the product. */
    DOMAIN,
    /** How the viewer stands to it: an {@link AccessGroup}. */
    ACCESS,
    /** Where it stands in its life: a {@link io.fondaco.product.ProductStatus}. */
    STATUS,
    /** How much care it is given. */
    TIER,
    /** How new its newest rows are: a {@link io.fondaco.search.index.Freshness}. */
    FRESH,
    /** Whether it holds personal data. */
    PERSONAL_DATA,
    /** The team that owns it. */
    OWNER
}
