package io.fondaco.access.status;

/** How somebody stands to a product: the badge in lists and the head of the access panel. */
public enum AccessState {
    /** May ask. */
    NONE,
    /** The engine keeps no grants for the catalog: whoever reaches it reads it. */
    OPEN,
    /** As {@link #OPEN}, but the engine was never seen to have it. */
    UNSEEN,
    /** Asked; waits for an approver. */
    REQUESTED,
    /** Approved; Trino was not yet seen to hold the grant. */
    SETTING_UP,
    /** Approved, but Trino refused the grant so far. */
    FAILED,
    /** Approved, and Trino was seen to hold the grant. */
    GRANTED,
    /** As {@link #GRANTED}, and the end is near. */
    ENDING,
    /** Holds an access, but the engine refuses whoever reads it, or has it no more. */
    UNREADABLE,
    /** Had access; its time is over or it was given back. */
    EXPIRED,
    /** Had access; an owner took it away. */
    REVOKED,
    /** Owns the product or decides for it. */
    OWNER
}
