package io.fondaco.access.agreement;

import java.util.UUID;

/** An agreement ended; fired in its transaction. */
public record AgreementEnded(UUID agreement) {}
