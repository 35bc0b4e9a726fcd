package io.fondaco.access.request;

import java.util.UUID;

/** A request was approved, declined, withdrawn or lapsed; fired in its transaction. */
public record RequestClosed(UUID request) {}
