package io.fondaco.product;

/** How much care a product is given, as its owner promises. */
public enum Tier {
    GOLD,
    SILVER,
    BRONZE
}
