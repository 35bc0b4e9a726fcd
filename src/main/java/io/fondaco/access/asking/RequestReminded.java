package io.fondaco.access.asking;

import java.util.UUID;

/** Who waits for an answer reminded the approvers; fired in its transaction. */
public record RequestReminded(UUID request) {}
