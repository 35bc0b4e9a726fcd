package io.fondaco.product.wish;

import java.util.UUID;

/** Somebody asked a domain for data. */
public record WishMade(UUID wish) {}
