package io.fondaco.access.agreement;

/** Why an agreement ended. */
public enum EndReason {
    EXPIRED,
    REVOKED,
    RELEASED,
    RETIRED,
    /** A new version of the product no longer has the port. */
    PORT_REMOVED,
    /** Another agreement took its place. */
    SUPERSEDED,
    /** The approval behind it was taken back. */
    UNDONE,
    /** The holder works here no more. */
    PERSON_LEFT,
    /** A review took it away. */
    REVIEW,
    /** A standing agreement of somebody who no longer owns the product. */
    NO_LONGER_OWNER
}
