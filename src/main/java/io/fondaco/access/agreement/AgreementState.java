package io.fondaco.access.agreement;

/** Where an agreement stands. */
public enum AgreementState {
    PENDING_START,
    IN_FORCE,
    ENDED
}
