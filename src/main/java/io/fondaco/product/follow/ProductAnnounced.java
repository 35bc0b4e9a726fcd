package io.fondaco.product.follow;

import java.util.UUID;

/** An owner announced something. */
public record ProductAnnounced(UUID announcement) {}
