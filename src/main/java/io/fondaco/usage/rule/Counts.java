package io.fondaco.usage.rule;

/**
 * Queries of a day or of several.
 *
 * @param finished those that ended well
 * @param failed those that failed
 */
public record Counts(long finished, long failed) {

    /** No query. */
    public static final Counts NONE = new Counts(0, 0);

    /** All of them, whatever became of them. */
    public long calls() {
        return finished + failed;
    }

    /** Both together. */
    public Counts and(Counts other) {
        return new Counts(finished + other.finished, failed + other.failed);
    }
}
