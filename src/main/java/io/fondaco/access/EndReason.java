package io.fondaco.access;

/** Why an agreement ended. */
public enum EndReason {
    EXPIRED,
    REVOKED,
    RELEASED,
    RETIRED,
    /** A standing agreement of somebody who no longer owns the product. */
    NO_LONGER_OWNER
}
