package io.fondaco.reconcile;

import java.util.List;

/**
 * Works off what is due, a few at a time, so that what became urgent meanwhile overtakes. After something slow the rest of
 * the batch is given back for the same reason; where nobody answers, it is put off instead of tried one by one.
 */
public final class Turns {

    /**
     * One kind of work.
     *
     * @param <W> one claimed row
     */
    public interface Worker<W> {

        /** A few due rows for this worker, urgent ones first; none when all is done. */
        List<W> claim();

        /** Makes one true. */
        Outcome work(W row);

        /** Gives it back untouched: it stays due. */
        void release(W row);

        /** Gives it back for later, since nobody answers. */
        void postpone(W row);
    }

    private Turns() {}

    /** Until nothing is due any more, or nobody answers. */
    public static <W> Tally run(Worker<W> worker) {
        Tally tally = Tally.NOTHING;
        List<W> batch = worker.claim();
        while (!batch.isEmpty()) {
            tally = tally.and(workOff(worker, batch));
            batch = tally.reachable() ? worker.claim() : List.of();
        }
        return tally;
    }

    private static <W> Tally workOff(Worker<W> worker, List<W> batch) {
        Tally tally = Tally.NOTHING;
        Outcome last = Outcome.SETTLED;
        for (W row : batch) {
            switch (last) {
                case SETTLED, FAILED, LATER -> {
                    last = worker.work(row);
                    tally = tally.and(last);
                }
                case SLOW -> worker.release(row);
                case DOWN -> worker.postpone(row);
            }
        }
        return tally;
    }
}
