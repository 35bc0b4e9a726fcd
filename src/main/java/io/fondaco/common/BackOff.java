package io.fondaco.common;

import java.time.Duration;

/**
 * How long to wait before another attempt: twice as long each time.
 *
 * @param first the pause after the first attempt
 * @param longest the pause after many
 */
public record BackOff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** The pause after so many attempts. */
    public Duration after(int attempts) {
        Duration pause = first.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
