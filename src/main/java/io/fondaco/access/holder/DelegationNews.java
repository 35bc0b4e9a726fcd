package io.fondaco.access.holder;

/** A colleague decides in somebody's place from now on or soon, or no longer: both are told. */
public record DelegationNews(Delegation delegation, Kind kind) {

    /** What became of it. */
    public enum Kind {
        MADE,
        /** Ended before its last day. */
        ENDED,
        /** Its last day is over. */
        OVER
    }
}
