package io.fondaco.access.agreement;

import java.util.UUID;

/** An owner will take an access away; fired in the transaction of the announcement. */
public record RevocationAnnounced(UUID agreement) {}
