package io.fondaco.access.request;

import java.util.UUID;

/** Who waits for an answer reminded the approvers; fired in its transaction. */
public record RequestReminded(UUID request) {}
