package io.fondaco.search;

import io.fondaco.identity.Person;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.product.ProductsChanged;
import io.fondaco.search.index.IndexedProduct;
import io.fondaco.search.index.ProductReader;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * The index of all products on this node. It is built at start in the background, follows this node's changes right
 * after their commit, and other nodes' changes by looking for them.
 */
@ApplicationScoped
public class ProductIndex {

    private static final Logger LOG = Logger.getLogger(ProductIndex.class);
    private static final int BATCH = 200;

    private final ProductReader reader;
    private final ViewerStatuses standings;
    private final Jobs jobs;
    private final SearchIndex index = new SearchIndex();
    private final Map<UUID, ProductReader.Stamp> held = new HashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("search").factory());
    private String mark = "";
    private volatile boolean complete;

    ProductIndex(ProductReader reader, ViewerStatuses standings, Jobs jobs) {
        this.reader = reader;
        this.standings = standings;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent event) {
        work(this::rebuild);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged news) {
        work(() -> take(news.products()));
    }

    @Scheduled(
            cron = "{fondaco.jobs.search-follow}",
            identity = "search-follow",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduledFollow() {
        follow();
    }

    @Scheduled(
            cron = "{fondaco.jobs.search-rebuild}",
            identity = "search-rebuild",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduledRebuild() {
        rebuild();
    }

    @PreDestroy
    void stop() throws IOException {
        worker.shutdownNow();
        synchronized (this) {
            index.close();
        }
    }

    private void work(Runnable deed) {
        worker.execute(() -> {
            try {
                deed.run();
            } catch (RuntimeException e) {
                LOG.warnf("the search index waits for its schedule: %s", e.getMessage());
            }
        });
    }

    /** What this viewer finds. */
    public SearchAnswer search(Person viewer, ProductSearch search) {
        return index.search(viewer, search, standings.of(viewer));
    }

    /** How many products with all the words this viewer finds. */
    public long count(Person viewer, ProductSearch search) {
        return index.count(viewer, search, standings.of(viewer));
    }

    /** Whether every product is in it; not so for a moment after the start. */
    public boolean complete() {
        return complete;
    }

    /** Reads every product again: names of teams and people and what the engine was seen to hold change too. */
    public synchronized void rebuild() {
        jobs.run("search-rebuild", attempt -> {
            held.clear();
            mark = "";
            int indexed = follow(attempt);
            attempt.did(indexed, "products indexed");
            return indexed;
        });
    }

    /** Takes in what changed since the last look, on whatever node. */
    public synchronized int follow() {
        return jobs.run("search-follow", attempt -> {
            int changed = follow(attempt);
            attempt.did(changed, "products taken in");
            return changed;
        });
    }

    private int follow(Attempt attempt) {
        String now = reader.changeMark();
        if (now.equals(mark)) {
            return 0;
        }
        Map<UUID, ProductReader.Stamp> stamps = reader.stamps();
        index.keepOnly(stamps.keySet());
        held.keySet().retainAll(stamps.keySet());
        List<UUID> changed = stamps.keySet().stream()
                .filter(id -> !stamps.get(id).equals(held.get(id)))
                .toList();
        for (int from = 0; from < changed.size(); from += BATCH) {
            read(changed.subList(from, Math.min(from + BATCH, changed.size())), attempt);
        }
        index.refresh();
        held.putAll(stamps);
        mark = now;
        complete = true;
        return changed.size();
    }

    /** A product that can't be read is left out, and the others of its batch are read one by one. */
    private void read(List<UUID> batch, Attempt attempt) {
        try {
            index.put(reader.read(batch));
        } catch (RuntimeException e) {
            attempt.each(batch, id -> {
                index.put(reader.read(List.of(id)));
                return 1;
            });
        }
    }

    private synchronized void take(Set<UUID> products) {
        Collection<IndexedProduct> found = reader.read(products);
        List<UUID> gone = new ArrayList<>(products);
        found.forEach(product -> gone.remove(product.id()));
        index.remove(gone);
        index.put(found);
        index.refresh();
    }
}
