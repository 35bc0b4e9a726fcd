package io.fondaco.publish.draft;

import java.util.List;

/**
 * Who answers for the product, and who gets access.
 *
 * @param owners names in Trino
 */
public record DraftAccess(List<String> owners, Choice choice) {

    /** The three ways that need no further word; owners say more under Manage, Policy. */
    public enum Choice {
        /** Everyone may ask, an owner answers. */
        OWNERS,
        /** Everyone gets it who asks. */
        OPEN,
        /** Members of the owning team may ask, an owner answers. */
        TEAM
    }

    public DraftAccess {
        owners = List.copyOf(owners);
    }
}
