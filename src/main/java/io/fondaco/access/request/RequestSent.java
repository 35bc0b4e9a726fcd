package io.fondaco.access.request;

import java.util.UUID;

/** A request was sent; fired in its transaction. */
public record RequestSent(UUID request) {}
