package io.fondaco.reconcile;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * A worker for each cluster, so that one that does not answer holds up nothing but its own rows. Each works once at a time;
 * a call while it works is worked off right after.
 */
public final class ClusterWorkers {

    private static final Logger LOG = Logger.getLogger(ClusterWorkers.class);

    private final String what;
    private final Consumer<String> work;
    private final ExecutorService threads;
    private final Map<String, Worker> workers = new ConcurrentHashMap<>();

    /**
     * Workers that do this for a cluster.
     *
     * @param what they work on, as the log calls it
     */
    public ClusterWorkers(String what, Consumer<String> work) {
        this.what = what;
        this.work = work;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(what + "-", 0).factory());
    }

    /** Something is due in that cluster. */
    public void wake(String cluster) {
        workers.computeIfAbsent(cluster, Worker::new).wake();
    }

    /** Something is due in that cluster after a while. */
    public void wake(String cluster, Duration in) {
        if (in.isZero()) {
            wake(cluster);
        } else {
            threads.execute(() -> wakeAfter(cluster, in));
        }
    }

    private void wakeAfter(String cluster, Duration in) {
        try {
            Thread.sleep(in);
            wake(cluster);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No work begins any more. */
    public void stop() {
        threads.shutdownNow();
    }

    private final class Worker {

        private final String cluster;
        private final AtomicBoolean asleep = new AtomicBoolean(true);

        Worker(String cluster) {
            this.cluster = cluster;
        }

        void wake() {
            if (asleep.compareAndSet(true, false)) {
                threads.execute(this::work);
            }
        }

        private synchronized void work() {
            asleep.set(true);
            try {
                work.accept(cluster);
            } catch (RuntimeException e) {
                LOG.warnf("%s wait for the schedule: %s", what, e.getMessage());
            }
        }
    }
}
