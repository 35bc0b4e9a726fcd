package io.fondaco.access.review;

import java.util.UUID;

/** Owners are asked who still needs access; fired in the transaction that asks them. */
public record ReviewStarted(UUID review) {}
