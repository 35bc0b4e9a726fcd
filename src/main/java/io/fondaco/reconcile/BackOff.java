package io.fondaco.reconcile;

import java.time.Duration;

/** How long to wait before the next attempt: 5 s, 10 s, 20 s … at most 10 minutes. */
final class BackOff {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int SHORTEST_SECONDS = 5;
    private static final int MOST_DOUBLINGS = 10;

    private BackOff() {}

    static Duration after(int attempts) {
        long seconds = (long) SHORTEST_SECONDS << Math.min(Math.max(attempts, 1) - 1, MOST_DOUBLINGS);
        Duration pause = Duration.ofSeconds(seconds);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
