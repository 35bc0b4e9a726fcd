package io.fondaco.usage.speed;

/**
 * Where the time of finished queries went.
 *
 * @param wall from their arrival to their end
 * @param queued before they began to run
 * @param cpu of all threads together, so it may be more than the wall time
 */
public record Spent(Spread wall, Spread queued, Spread cpu) {

    /** Nothing was measured. */
    public static final Spent NONE = new Spent(Spread.NONE, Spread.NONE, Spread.NONE);
}
