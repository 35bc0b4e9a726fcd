package io.fondaco.access.review;

import java.util.UUID;

/** Owners are asked which accesses are still needed; fired in the transaction that asks them. */
public record ReviewStarted(UUID review) {}
