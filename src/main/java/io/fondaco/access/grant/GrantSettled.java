package io.fondaco.access.grant;

import java.util.UUID;

/** The engine was seen to hold what is wanted, or refused; fired in the transaction that notes it. */
public record GrantSettled(UUID grant) {}
