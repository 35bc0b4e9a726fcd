package io.fondaco.access;

import java.util.UUID;

/** A request was sent; fired in its transaction. */
public record RequestSent(UUID request) {}
