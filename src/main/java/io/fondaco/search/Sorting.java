package io.fondaco.search;

/** How hits are put in order. Deprecated products always come last. */
public enum Sorting {
    BEST_MATCH,
    MOST_USED,
    NEWEST_VERSION,
    NAME
}
