package io.fondaco.access;

import java.util.UUID;

/** The engine was seen to hold what is wanted, or refused; fired in the transaction that notes it. */
public record GrantSettled(UUID grant) {}
