package io.fondaco.product.change;

/** How much a change matters to those who read a product; the smallest first. */
public enum ChangeLevel {
    /** Texts, and what readers do not notice. */
    FIX("fix"),
    /** Something is there besides: queries go on, but for {@code SELECT *} and what is inserted from it. */
    ADDITION("addition"),
    /** Queries that run today may fail, or mean something else. */
    BREAKING("breaking change");

    private final String words;

    ChangeLevel(String words) {
        this.words = words;
    }

    /** As pages and messages say it. */
    public String words() {
        return words;
    }
}
