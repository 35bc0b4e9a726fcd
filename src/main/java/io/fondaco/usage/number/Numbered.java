package io.fondaco.usage.number;

import java.util.OptionalDouble;

/**
 * How many queries were reported of those that Trino numbered.
 *
 * @param counted those that were
 * @param missing those that were not; at most, since a client may give one up before it began
 * @param gaps hours of which so many are missing that nobody can say what happened
 */
public record Numbered(long counted, long missing, long gaps) {

    /** Nothing that Trino numbered. */
    public static final Numbered NONE = new Numbered(0, 0, 0);

    /** Fewer may be queries that their clients gave up before they began, of which Trino reports nothing. */
    private static final long FEW = 10;

    private static final double SMALL_PART = 0.05;

    /** Whether so many are missing that nobody can say what happened. */
    static boolean isGap(long counted, long missing) {
        return missing >= FEW && missing > SMALL_PART * (counted + missing);
    }

    /** Both together. */
    public Numbered plus(Numbered other) {
        return new Numbered(counted + other.counted, missing + other.missing, gaps + other.gaps);
    }

    /** Whether nearly all were reported, in each hour. */
    public boolean whole() {
        return gaps == 0 && !isGap(counted, missing);
    }

    /** The part that was reported, from 0 to 1, at least; empty where nothing is missing or nothing was numbered. */
    public OptionalDouble share() {
        return missing == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) counted / (counted + missing));
    }

    /** The same in words such as {@code 98.7%}, never more than it is; empty where nothing is missing. */
    public String percent() {
        long thousandths = missing == 0 ? 0 : 1000 * counted / (counted + missing);
        return missing == 0 ? "" : thousandths / 10 + "." + thousandths % 10 + "%";
    }
}
