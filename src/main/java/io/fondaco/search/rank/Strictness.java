package io.fondaco.search.rank;

/** How much of what was typed must be found. */
public enum Strictness {
    /** All words. */
    ALL,
    /** All words, with typos forgiven. */
    NEAR,
    /** Most words. */
    MOST
}
