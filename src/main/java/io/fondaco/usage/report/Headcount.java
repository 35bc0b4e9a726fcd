package io.fondaco.usage.report;

/**
 * How many people, as far as the viewer may know.
 *
 * @param count the number; for a viewer who may not know it, the bound
 * @param hidden whether only "fewer than" may be said
 */
public record Headcount(long count, boolean hidden) {

    /** Smaller groups are not counted for those who may not see names. */
    public static final int SMALLEST_GROUP = 5;

    /**
     * As many as the viewer may know.
     *
     * @param exact whether the viewer may see names, and so any number
     */
    public static Headcount of(long count, boolean exact) {
        return exact || count >= SMALLEST_GROUP || count == 0
                ? new Headcount(count, false)
                : new Headcount(SMALLEST_GROUP, true);
    }

    /** For people: {@code 12} or {@code fewer than 5}. */
    @Override
    public String toString() {
        return hidden ? "fewer than " + count : Long.toString(count);
    }
}
