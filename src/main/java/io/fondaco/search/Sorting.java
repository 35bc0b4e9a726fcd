package io.fondaco.search;

/** How hits are put in order. Deprecated products come last; by best match, last in their stage. */
public enum Sorting {
    BEST_MATCH,
    MOST_USED,
    NEWEST_VERSION,
    NAME
}
