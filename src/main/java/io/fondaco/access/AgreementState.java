package io.fondaco.access;

/** Where an agreement stands. */
public enum AgreementState {
    PENDING_START,
    IN_FORCE,
    ENDED
}
