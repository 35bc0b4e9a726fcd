package io.fondaco.search;

import io.fondaco.access.status.ListedAccess;
import io.fondaco.common.Chunks;
import io.fondaco.identity.Person;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.product.ProductsChanged;
import io.fondaco.search.index.IndexedProduct;
import io.fondaco.search.index.ProductReader;
import io.fondaco.search.index.ProductStamps;
import io.fondaco.search.index.ProductStamps.Stamp;
import io.fondaco.search.rank.Why;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The index of all products on this node. It is built at start in the background, follows this node's changes right
 * after their commit, and other nodes' changes by looking for them.
 */
@ApplicationScoped
public class ProductIndex {

    private static final Logger LOG = Logger.getLogger(ProductIndex.class);
    private static final int BATCH = 250;

    private final ProductReader reader;
    private final ProductStamps stamps;
    private final ViewerStatuses statuses;
    private final Jobs jobs;
    private final SearchIndex index = new SearchIndex();
    private final Map<UUID, Known> held = new HashMap<>();
    private final ExecutorService worker = worker("search");
    private final ExecutorService ofMany = worker("search-many");
    /** Whoever changes the index waits for their turn; what reads many products ends its turn with each batch. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private String mark = "";
    private volatile boolean complete;
    private final AtomicLong changes = new AtomicLong();

    /** What the index holds of a product. */
    private record Known(Stamp stamp, long queries) {}

    ProductIndex(ProductReader reader, ProductStamps stamps, ViewerStatuses statuses, Jobs jobs) {
        this.reader = reader;
        this.stamps = stamps;
        this.statuses = statuses;
        this.jobs = jobs;
    }

    private static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    }

    private void inTurn(Runnable action) {
        turn.lock();
        try {
            action.run();
        } finally {
            turn.unlock();
        }
    }

    void start(@Observes StartupEvent event) {
        work(ofMany, this::rebuild);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged news) {
        Set<UUID> changed = news.products();
        work(changed.size() > BATCH ? ofMany : worker, () -> take(changed));
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
        ofMany.shutdownNow();
        // Nobody has a turn after this one.
        turn.lock();
        index.close();
    }

    private static void work(ExecutorService worker, Runnable action) {
        worker.execute(() -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.warnf("the search index waits for its schedule: %s", e.getMessage());
            }
        });
    }

    /** Why each of these products is where it is among what this viewer finds. */
    public Map<UUID, Why> reasons(Person viewer, ProductSearch search, Collection<UUID> products) {
        return index.reasons(viewer, search, statuses.of(viewer), products);
    }

    /** What this viewer finds. */
    public SearchAnswer search(Person viewer, ProductSearch search) {
        return index.search(viewer, search, statuses.of(viewer));
    }

    /** How the viewer stands to each of these products, which were found for them. */
    public Map<UUID, ListedAccess> states(Person viewer, Collection<ListedProducts.Row> products) {
        return statuses.of(viewer, products);
    }

    /**
     * Hands on all that this viewer finds, in order, as many at a time as the search asks for. It is one state of the
     * index from the first to the last.
     */
    public void each(Person viewer, ProductSearch search, Consumer<List<UUID>> reader) {
        index.each(viewer, search, statuses.of(viewer), reader);
    }

    /** How many products with all the words this viewer finds. */
    public long count(Person viewer, ProductSearch search) {
        return index.count(viewer, search, statuses.of(viewer));
    }

    /** Whether every product is in it; not so for a while after the start. */
    public boolean complete() {
        return complete;
    }

    /** Rises whenever this node may have learned that a product changed: it was told, or looked through the database. */
    long changes() {
        return changes.get();
    }

    /** Takes in whatever is told of products and changed since, though no product did: names, columns, how much each is used. */
    public synchronized void rebuild() {
        jobs.run("search-rebuild", attempt -> {
            String now = stamps.changeMark();
            Set<UUID> taken = follow(now, attempt);
            int indexed = taken.size() + countQueries(taken);
            attempt.did(indexed, "product indexed", "products indexed");
            return indexed;
        });
    }

    /** Takes in products that changed since the last look, on whatever node. */
    public synchronized int follow() {
        return jobs.run("search-follow", attempt -> {
            String now = stamps.changeMark();
            int changed = now.equals(mark) ? 0 : follow(now, attempt).size();
            attempt.did(changed, "product taken in", "products taken in");
            return changed;
        });
    }

    /** Takes in what changed; says which products those are. */
    private Set<UUID> follow(String now, Attempt attempt) {
        Map<UUID, Stamp> all = stamps.all();
        List<UUID> changed = new ArrayList<>();
        inTurn(() -> {
            Set<UUID> gone = new HashSet<>(held.keySet());
            gone.removeAll(all.keySet());
            remove(gone);
            all.forEach((id, stamp) -> {
                if (held.get(id) == null || !held.get(id).stamp().equals(stamp)) {
                    changed.add(id);
                }
            });
        });
        Chunks.of(changed, BATCH).forEach(batch -> inTurn(() -> read(batch, all, attempt)));
        index.refresh();
        changes.incrementAndGet();
        mark = now;
        complete = true;
        return Set.copyOf(changed);
    }

    /** A product that can't be read is left out, and the others of its batch are read one by one. */
    private void read(List<UUID> batch, Map<UUID, Stamp> all, Attempt attempt) {
        try {
            put(reader.read(batch), all);
        } catch (RuntimeException e) {
            attempt.each(batch, id -> {
                put(reader.read(List.of(id)), all);
                return 1;
            });
        }
    }

    private void put(List<IndexedProduct> products, Map<UUID, Stamp> all) {
        index.put(products);
        products.forEach(product -> held.put(product.id(), new Known(all.get(product.id()), product.queries())));
    }

    /** How much a product is used stands beside the index's texts: they are not written again for it. */
    private int countQueries(Set<UUID> counted) {
        AtomicInteger changed = new AtomicInteger();
        List<UUID> others = new ArrayList<>();
        inTurn(() -> others.addAll(held.keySet()));
        others.removeAll(counted);
        for (List<UUID> batch : Chunks.of(others, BATCH)) {
            Map<UUID, Long> now = reader.queries(batch);
            inTurn(() -> now.forEach((id, queries) -> {
                Known known = held.get(id);
                if (known != null && known.queries() != queries) {
                    index.putQueries(id, queries);
                    held.put(id, new Known(known.stamp(), queries));
                    changed.incrementAndGet();
                }
            }));
        }
        index.refresh();
        return changed.get();
    }

    /** Takes in what was told to have changed, and shows it at once. */
    private void take(Set<UUID> products) {
        for (List<UUID> batch : Chunks.of(List.copyOf(products), BATCH)) {
            inTurn(() -> {
                Map<UUID, Stamp> now = stamps.of(Set.copyOf(batch));
                Set<UUID> gone = new HashSet<>(batch);
                gone.removeAll(now.keySet());
                remove(gone);
                put(reader.read(List.copyOf(now.keySet())), now);
            });
        }
        index.refresh();
        changes.incrementAndGet();
    }

    private void remove(Set<UUID> gone) {
        index.remove(gone);
        held.keySet().removeAll(gone);
    }
}
