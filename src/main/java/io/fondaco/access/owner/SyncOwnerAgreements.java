package io.fondaco.access.owner;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.grant.ResyncGrants;
import io.fondaco.access.grant.WantedPrivileges.Scope;
import io.fondaco.common.Chunks;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Jobs;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductsChanged;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Owners read what they own: each holds a standing agreement for each port, kept in step with the product's files,
 * until they leave.
 * When a product is retired or a port is taken away, every agreement on it ends.
 */
@ApplicationScoped
public class SyncOwnerAgreements {

    /** How many agreements were made and how many ended. */
    public record Result(int made, int ended) {

        private static final Result NOTHING = new Result(0, 0);

        private Result and(Result other) {
            return new Result(made + other.made, ended + other.ended);
        }
    }

    private static final int LOOKED_AT_TOGETHER = 500;
    private static final int KEPT_TOGETHER = 50;

    private final DataProducts products;
    private final Agreements agreements;
    private final OwnerAgreementsDue due;
    private final EndObsoleteAgreements obsolete;
    private final MakeOwnerAgreements missing;
    private final ResyncGrants resync;
    private final Jobs jobs;

    SyncOwnerAgreements(
            DataProducts products,
            Agreements agreements,
            OwnerAgreementsDue due,
            EndObsoleteAgreements obsolete,
            MakeOwnerAgreements missing,
            ResyncGrants resync,
            Jobs jobs) {
        this.products = products;
        this.agreements = agreements;
        this.due = due;
        this.obsolete = obsolete;
        this.missing = missing;
        this.resync = resync;
        this.jobs = jobs;
    }

    @Scheduled(
            cron = "{fondaco.jobs.owner-agreements}",
            identity = "owner-agreements",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged changed) {
        for (List<UUID> some : Chunks.of(List.copyOf(changed.products()), LOOKED_AT_TOGETHER)) {
            try {
                Chunks.of(QuarkusTransaction.requiringNew().call(() -> due.among(some)), KEPT_TOGETHER)
                        .forEach(this::keep);
            } catch (RuntimeException e) {
                Log.warnf("agreements of changed products wait for the schedule: %s", e.getMessage());
            }
        }
    }

    /** Puts right what is not: some products together, and one by one where that fails. */
    public Result run() {
        return jobs.run("owner-agreements", attempt -> {
            List<UUID> all = QuarkusTransaction.requiringNew().call(due::all);
            List<Result> kept = new ArrayList<>();
            for (List<UUID> some : Chunks.of(all, KEPT_TOGETHER)) {
                try {
                    kept.add(keep(some));
                } catch (RuntimeException e) {
                    attempt.each(some, id -> kept.add(keep(List.of(id))) ? 1 : 0);
                }
            }
            Result result = kept.stream().reduce(Result.NOTHING, Result::and);
            attempt.did(result.made(), "standing agreement made", "standing agreements made");
            attempt.did(result.ended(), "agreement ended", "agreements ended");
            return result;
        });
    }

    private Result keep(List<UUID> ids) {
        Set<QualifiedName> given = new HashSet<>();
        Result result = QuarkusTransaction.requiringNew().call(() -> {
            Map<DataProduct, List<Agreement>> open = new LinkedHashMap<>();
            products.findLocked(ids).forEach(product -> open.put(product, agreements.openOn(product)));
            int ended = obsolete.end(open);
            int made = missing.make(open, given);
            look(given);
            return new Result(made, ended);
        });
        // Of two changes at the same moment neither saw the other: who ends last sees both.
        QuarkusTransaction.requiringNew().run(() -> look(given));
        return result;
    }

    private void look(Set<QualifiedName> given) {
        if (!given.isEmpty()) {
            resync.in(new Scope(given, Set.of()));
        }
    }
}
