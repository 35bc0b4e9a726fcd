package io.fondaco.usage.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Many wait, few write: what is queued while one commit runs goes into the next one together. A batch that fails is
 * tried again one by one, so that one item that cannot be stored does not take others with it.
 */
final class GroupCommit<T, R> implements AutoCloseable {

    /** The queue is full, or closing: come again later. */
    static final class Full extends Exception {
        private static final long serialVersionUID = 1L;

        Full() {
            super("The intake's queue is full.");
        }
    }

    /**
     * What the writers are at.
     *
     * @param dead writers that ended, which they never should
     * @param waiting items in the queue
     * @param busy for how long the slowest writer has been at its batch
     * @param lastFailed whether the last item that was tried could not be written
     */
    record State(int dead, int waiting, Duration busy, boolean lastFailed) {}

    private record Waiting<T, R>(T item, CompletableFuture<R> answer) {}

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int FAILURES_IN_A_ROW = 3;
    private static final long PAUSE_MILLIS = 200;

    private final BlockingQueue<Waiting<T, R>> queue;
    private final int batch;
    private final Function<List<T>, List<R>> commit;
    private final List<Thread> writers = new ArrayList<>();
    private final Map<Thread, Long> busySince = new ConcurrentHashMap<>();
    private volatile boolean lastFailed;
    private volatile boolean closed;

    /** A queue of this capacity; {@code commit} writes a batch in one transaction and answers for each item, in order. */
    GroupCommit(int capacity, int batch, int writers, Function<List<T>, List<R>> commit) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.batch = batch;
        this.commit = commit;
        for (int i = 1; i <= writers; i++) {
            this.writers.add(
                    Thread.ofPlatform().daemon().name("fondaco-intake-" + i).start(this::write));
        }
    }

    /** Queues an item; the answer comes after its commit, or fails with {@link Full} or the database's error. */
    CompletableFuture<R> submit(T item) {
        Waiting<T, R> waiting = new Waiting<>(item, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            waiting.answer().completeExceptionally(new Full());
        }
        return waiting.answer();
    }

    /** How many items wait. */
    int depth() {
        return queue.size();
    }

    /** Whether items are written. */
    State state() {
        long now = System.nanoTime();
        return new State(
                (int) writers.stream().filter(thread -> !thread.isAlive()).count(),
                depth(),
                busySince.values().stream()
                        .map(since -> Duration.ofNanos(now - since))
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO),
                lastFailed);
    }

    /** Whatever goes wrong with one group, the thread goes on: without it every event would be refused for good. */
    private void write() {
        while (!closed || !queue.isEmpty()) {
            List<Waiting<T, R>> group = List.of();
            try {
                group = next();
                if (!group.isEmpty()) {
                    busySince.put(Thread.currentThread(), System.nanoTime());
                    if (!writeTogether(group)) {
                        writeSingly(group);
                    }
                }
            } catch (Throwable e) {
                giveUp(group, e);
            } finally {
                busySince.remove(Thread.currentThread());
            }
        }
    }

    private void giveUp(List<Waiting<T, R>> group, Throwable error) {
        lastFailed = true;
        LOG.errorf("intake: a group of records was not stored: records=%d error=%s", group.size(), root(error));
        group.forEach(waiting -> waiting.answer().completeExceptionally(error));
    }

    private List<Waiting<T, R>> next() {
        List<Waiting<T, R>> group = new ArrayList<>(batch);
        try {
            Waiting<T, R> first = queue.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                group.add(first);
                queue.drainTo(group, batch - 1);
            }
        } catch (InterruptedException e) {
            // Nobody ends a writer so: an interrupt that a driver left behind is no reason to stop.
            LOG.debug("intake: a writer was interrupted");
        }
        return group;
    }

    private boolean writeTogether(List<Waiting<T, R>> group) {
        try {
            List<R> answers = commit.apply(group.stream().map(Waiting::item).toList());
            lastFailed = false;
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
            return true;
        } catch (Throwable e) {
            lastFailed = true;
            if (group.size() == 1) {
                LOG.warnf("intake: a record was not stored: error=%s", root(e));
                group.getFirst().answer().completeExceptionally(e);
            }
            return group.size() == 1;
        }
    }

    /** The kind of error alone: a driver's message repeats the values that it was to store. */
    private static String root(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getName();
    }

    /** Gives up early when nothing at all can be stored, so that those who wait hear of it in time. */
    private void writeSingly(List<Waiting<T, R>> group) {
        int failuresInARow = 0;
        for (Waiting<T, R> waiting : group) {
            if (failuresInARow < FAILURES_IN_A_ROW) {
                writeTogether(List.of(waiting));
                failuresInARow = waiting.answer().isCompletedExceptionally() ? failuresInARow + 1 : 0;
            } else {
                waiting.answer().completeExceptionally(new IllegalStateException("The database takes no records."));
            }
        }
    }

    /** Takes nothing more, and writes what waits. */
    @Override
    public void close() {
        closed = true;
        for (Thread writer : writers) {
            try {
                writer.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        queue.forEach(waiting -> waiting.answer().completeExceptionally(new Full()));
    }
}
