package io.fondaco.common;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.IntSupplier;

/** Deletes what may be much, a part at a time, each in a transaction of its own that holds up nobody for long. */
public final class SmallSteps {

    /** How many rows one step takes. */
    public static final int MOST = 2_000;

    private SmallSteps() {}

    /**
     * Repeats a step until it finds nothing more.
     *
     * @param step deletes at most so many rows as it likes, and says how many; 0 where there are none
     * @return how many rows in all
     */
    public static long of(IntSupplier step) {
        long all = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().call(step::getAsInt);
            all += some;
        } while (some > 0);
        return all;
    }
}
