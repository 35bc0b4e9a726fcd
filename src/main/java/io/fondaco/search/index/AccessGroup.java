package io.fondaco.search.index;

import io.fondaco.access.status.AccessState;

/** How a viewer stands to a product, as coarse as people filter by it. */
public enum AccessGroup {
    /** The viewer reads it by a grant or owns it. */
    HELD,
    /** Whoever reaches the catalog reads it. */
    OPEN,
    /** The viewer may ask for it. */
    REQUESTABLE,
    /** The viewer asked and cannot read it yet. */
    REQUESTED,
    /** The viewer could read it once. */
    EXPIRED;

    /** The group of a state. */
    public static AccessGroup of(AccessState state) {
        return switch (state) {
            case GRANTED, ENDING, TAKEN_AWAY_SOON, UNREADABLE, OWNER -> HELD;
            case OPEN -> OPEN;
            case NONE, AT_ONCE, OTHERS_ASK, UNSEEN -> REQUESTABLE;
            case REQUESTED, QUESTION, SETTING_UP, FAILED -> REQUESTED;
            case EXPIRED, GIVEN_BACK, REVOKED -> EXPIRED;
        };
    }
}
