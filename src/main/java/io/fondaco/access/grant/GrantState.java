package io.fondaco.access.grant;

/** How what the engine holds compares with what the agreements want. */
public enum GrantState {
    /** To be given; not seen yet. */
    WANTED,
    /** Seen in the engine exactly as wanted. */
    VERIFIED,
    /** The engine refused; tried again with growing pauses. */
    FAILED,
    /** Was verified, and was then seen to differ. */
    DRIFTED,
    /** To be taken away; still there. */
    UNWANTED,
    /** Seen to be gone. */
    GONE
}
