package io.fondaco.access;

import java.util.UUID;

/** An agreement ended; fired in its transaction. */
public record AgreementEnded(UUID agreement) {}
