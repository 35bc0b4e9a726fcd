package io.fondaco.product.folder;

import io.fondaco.common.DomainError;
import io.fondaco.identity.Person;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.product.ProductsConfig;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.reading.ReadReport;
import io.fondaco.product.reading.ReadingTurn;
import io.fondaco.product.reading.ReadingTurns;
import io.fondaco.product.reading.Readings;
import io.fondaco.product.standard.yaml.Problem;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads the folder of products in the background, at start and when an admin asks. Each product is published or refused
 * by itself: one whose files are wrong stays as it was, and the others are read. One node at a time reads.
 */
@ApplicationScoped
public class ReadProducts {

    private static final String AT_START = "system:start";
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(2);
    private static final Duration FOR_THE_END = Duration.ofSeconds(5);
    private static final int MOST_LOGGED = 50;

    private final ProductsConfig config;
    private final ReadFolder folder;
    private final ReadingTurns turns;
    private final Readings readings;
    private final Jobs jobs;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("product-reading").factory());
    private final AtomicBoolean waiting = new AtomicBoolean();

    ReadProducts(ProductsConfig config, ReadFolder folder, ReadingTurns turns, Readings readings, Jobs jobs) {
        this.config = config;
        this.folder = folder;
        this.turns = turns;
        this.readings = readings;
        this.jobs = jobs;
    }

    /** A small folder is read when the portal first answers, a large one soon after. */
    void atStart(@Observes StartupEvent start) {
        config.location()
                .ifPresent(location -> endOf(worker.submit(() -> readUntilDone(location)), config.startWaits()));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(FOR_THE_END.toMillis(), TimeUnit.MILLISECONDS)) {
            Log.warn("The reading of the products did not end in time; it begins anew at the next start.");
        }
    }

    private ReadReport readUntilDone(Path location) throws InterruptedException {
        while (true) {
            try {
                return read(location, AT_START);
            } catch (RuntimeException e) {
                if (Thread.interrupted()) {
                    throw e;
                }
                Log.errorf(e, "The products were not read; tried again in %d s", AFTER_FAILURE.toSeconds());
                Thread.sleep(AFTER_FAILURE);
            }
        }
    }

    /**
     * Reads the folder again for an admin of the platform, in the background.
     *
     * @return the report, where that is done at once; the page of the product files tells how far it is otherwise
     */
    public Optional<ReadReport> again(Person admin) {
        if (!admin.platformAdmin()) {
            throw new DomainError.Forbidden("not-an-admin", "Only an admin of the platform reads the products again.");
        }
        Path location = config.location()
                .orElseThrow(() -> new DomainError.Conflict(
                        "no-product-folder", "No folder of products is set: name one as fondaco.products.location."));
        if (!waiting.compareAndSet(false, true)) {
            return Optional.empty();
        }
        return endOf(
                worker.submit(() -> {
                    waiting.set(false);
                    return readAgain(location, admin.name());
                }),
                FOR_AN_ANSWER);
    }

    /** By the time that it fails the admin may no longer wait for it: the log tells why. */
    private ReadReport readAgain(Path location, String actor) {
        try {
            return read(location, actor);
        } catch (RuntimeException e) {
            Log.errorf(e, "The products were not read again");
            throw e;
        }
    }

    private static Optional<ReadReport> endOf(Future<ReadReport> reading, Duration patience) {
        try {
            return Optional.of(reading.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The products were not read.", e);
        }
    }

    /** Reads this folder in somebody's name, once it is this node's turn, and keeps the report. */
    ReadReport read(Path location, String actor) {
        ReadingTurn turn = turns.take(actor);
        try {
            return jobs.run("product-reading", attempt -> {
                ReadReport report = folder.read(location, turn);
                QuarkusTransaction.requiringNew().run(() -> {
                    turns.goOn(turn, 0, 0);
                    readings.keep(report);
                });
                tell(report, attempt);
                return report;
            });
        } finally {
            end(turn);
        }
    }

    /** Also where the portal stops, so that no other node waits for this one. */
    private void end(ReadingTurn turn) {
        boolean stops = Thread.interrupted();
        QuarkusTransaction.requiringNew().run(() -> turns.end(turn));
        if (stops) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(ReadReport report, Attempt attempt) {
        attempt.did(report.count(Result.NEW), "new product", "new products");
        attempt.did(report.count(Result.CHANGED), "changed product", "changed products");
        report.problems().stream()
                .limit(MOST_LOGGED)
                .forEach(problem -> Log.warnf("Product file refused: %s", problem));
        report.problems().stream().map(Problem::toString).forEach(attempt::failed);
    }
}
