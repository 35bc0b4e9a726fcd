package io.fondaco.quality;

/** What a check of a rule found out, the best first. */
public enum Verdict {
    /** It was evaluated, and holds. */
    PASSED,
    /** It was evaluated and does not hold; its author calls that a warning. */
    OVER_LIMIT,
    /** It was evaluated and does not hold. */
    FAILED,
    /** It was not evaluated: neither passed nor failed. */
    NOT_RUN;

    /** How pages name it. */
    public String words() {
        return switch (this) {
            case PASSED -> "Passed";
            case OVER_LIMIT -> "Over limit";
            case FAILED -> "Failed";
            case NOT_RUN -> "Not run";
        };
    }
}
