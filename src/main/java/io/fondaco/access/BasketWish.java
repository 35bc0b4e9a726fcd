package io.fondaco.access;

import io.fondaco.product.DataProduct;

/** What is asked for at one of several products. */
public record BasketWish(DataProduct product, AccessWish wish) {}
