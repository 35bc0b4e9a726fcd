package io.fondaco.reconcile;

/** How many rows were seen as wanted, how many were not, and whether the engine answered all the time. */
public record Tally(int settled, int failed, boolean reachable) {

    /** Nothing was due. */
    public static final Tally NOTHING = new Tally(0, 0, true);

    /** Both together. */
    public Tally and(Tally other) {
        return new Tally(settled + other.settled, failed + other.failed, reachable && other.reachable);
    }

    Tally and(Outcome outcome) {
        return switch (outcome) {
            case SETTLED -> new Tally(settled + 1, failed, reachable);
            case FAILED, SLOW -> new Tally(settled, failed + 1, reachable);
            case LATER -> this;
            case DOWN -> new Tally(settled, failed + 1, false);
        };
    }
}
