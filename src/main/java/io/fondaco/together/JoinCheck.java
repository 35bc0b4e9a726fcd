package io.fondaco.together;

import java.time.Instant;

/**
 * What Trino says of a join without running it.
 *
 * @param sentence Trino's own words where it can't be run or could not be checked; empty where it is fine
 * @param asViewer whether it was asked as the viewer; else as the portal, since the viewer may not read all of it
 */
public record JoinCheck(Verdict verdict, String sentence, boolean asViewer, Instant at) {

    /** What came of it. */
    public enum Verdict {
        /** It can be run. */
        FINE,
        /** Trino refuses it, whoever asks. */
        WRONG,
        /** Nobody could tell. */
        UNKNOWN
    }

    /** Whether there is an answer worth keeping. */
    boolean isKnown() {
        return verdict != Verdict.UNKNOWN;
    }
}
