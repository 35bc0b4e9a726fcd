package io.fondaco.access.status;

/** How somebody stands to a product: the badge in lists and the head of the access panel. */
public enum AccessState {
    /** May ask, and the approvers decide; or the product is not published, and nobody may. */
    NONE,
    /** May ask, and a rule of the owner's gives it without waiting. */
    AT_ONCE,
    /** May not ask: the owner lets only members of some teams do so. */
    OTHERS_ASK,
    /** The engine keeps no grants for the catalog: whoever reaches it reads it. */
    OPEN,
    /** As {@link #OPEN}, but the engine was never seen to have it. */
    UNSEEN,
    /** Asked; waits for an approver. */
    REQUESTED,
    /** Asked; an approver wants to know something first. */
    QUESTION,
    /** Approved; Trino was not yet seen to hold the grant. */
    SETTING_UP,
    /** Approved, but Trino refused the grant so far. */
    FAILED,
    /** Approved, and Trino was seen to hold the grant. */
    GRANTED,
    /** As {@link #GRANTED}, and the end is near. */
    ENDING,
    /** As {@link #GRANTED}, and an owner said when it will be taken away. */
    TAKEN_AWAY_SOON,
    /** Holds an access, but the engine refuses whoever reads it, or has it no more. */
    UNREADABLE,
    /** Had access; its time is over. */
    EXPIRED,
    /** Had access, and gave it back. */
    GIVEN_BACK,
    /** Had access; an owner took it away. */
    REVOKED,
    /** Owns the product or decides for it. */
    OWNER
}
