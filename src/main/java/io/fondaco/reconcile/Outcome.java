package io.fondaco.reconcile;

/** What came of one turn of a row. */
public enum Outcome {
    /** Seen as wanted. */
    SETTLED,
    /** Refused; tried again later. */
    FAILED,
    /** Neither: overtaken by a change, or not to be told yet. */
    LATER,
    /** It took too long, and nothing is wrong with the engine. */
    SLOW,
    /** Nobody answers. */
    DOWN
}
