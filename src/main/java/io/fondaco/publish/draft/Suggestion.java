package io.fondaco.publish.draft;

/**
 * What a column may be, for a person to decide.
 *
 * @param what the mark
 * @param reason why, a clause that ends the sentence
 */
public record Suggestion(String column, What what, String reason) {

    /** The marks that are suggested. */
    public enum What {
        KEY,
        PERSONAL
    }

    /** Whether it is the mark of the key. */
    public boolean isKey() {
        return what == What.KEY;
    }
}
