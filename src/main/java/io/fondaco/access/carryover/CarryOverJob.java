package io.fondaco.access.carryover;

import io.fondaco.job.Jobs;
import io.fondaco.product.ProductsChanged;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;

/** Carries accesses over right after a product was published; the schedule does what a stop of the portal left. */
@ApplicationScoped
public class CarryOverJob {

    private final CarryOver carryOver;
    private final DueCarryOvers due;
    private final Jobs jobs;

    CarryOverJob(CarryOver carryOver, DueCarryOvers due, Jobs jobs) {
        this.carryOver = carryOver;
        this.due = due;
        this.jobs = jobs;
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged changed) {
        for (UUID product : QuarkusTransaction.requiringNew().call(() -> due.among(changed.products()))) {
            try {
                carryOver.in(product);
            } catch (RuntimeException e) {
                Log.warnf(e, "Access not carried over yet: product=%s", product);
            }
        }
    }

    @Scheduled(
            cron = "{fondaco.jobs.agreements-carry-over}",
            identity = "agreements-carry-over",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Works off what is due; returns how many accesses were carried over. */
    public int run() {
        return jobs.run("agreements-carry-over", attempt -> {
            int[] asked = new int[1];
            int carried = attempt.each(QuarkusTransaction.requiringNew().call(due::products), product -> {
                CarryOver.Result result = carryOver.in(product);
                asked[0] += result.asked();
                return result.carried();
            });
            attempt.did(carried, "agreement carried over", "agreements carried over");
            attempt.did(asked[0], "request made", "requests made");
            return carried;
        });
    }
}
