package io.fondaco.publish.publication;

/** How what Trino holds compares with what the product's files want. */
public enum PublicationState {
    /** To be made or changed; not seen yet. */
    WANTED,
    /** Seen in Trino as wanted. */
    LIVE,
    /** Trino refused, or something of somebody else's is in the way; tried again with growing pauses. */
    FAILED,
    /** Somebody else changed or dropped it; the portal leaves it until somebody decides. */
    DRIFTED,
    /** To be dropped; still there. */
    UNWANTED,
    /** Nothing of the portal's is there any more. */
    GONE
}
