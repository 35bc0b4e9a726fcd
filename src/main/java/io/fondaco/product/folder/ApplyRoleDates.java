package io.fondaco.product.folder;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.job.Jobs;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.RoleHolder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Begins and ends roles on products when their day has come, without a reading of the files. */
@ApplicationScoped
public class ApplyRoleDates {

    private static final String ACTOR = "system:dates";

    private final RoleChanges changes;
    private final DataProducts products;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final Event<ProductsChanged> news;
    private final Clock clock;

    ApplyRoleDates(
            RoleChanges changes,
            DataProducts products,
            AuditTrail audit,
            Jobs jobs,
            Event<ProductsChanged> news,
            Clock clock) {
        this.changes = changes;
        this.products = products;
        this.audit = audit;
        this.jobs = jobs;
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.role-dates}",
            identity = "role-dates",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Works off what is due, each product in a transaction of its own; says how many roles changed. */
    public int run() {
        return jobs.run("role-dates", attempt -> {
            int changed = attempt.each(
                    QuarkusTransaction.requiringNew().call(changes::dueProducts),
                    product -> QuarkusTransaction.requiringNew().call(() -> apply(product)));
            attempt.did(changed, "roles changed");
            return changed;
        });
    }

    private int apply(UUID id) {
        return products.findLocked(id).map(this::apply).orElse(0);
    }

    private int apply(DataProduct product) {
        List<RoleChange> due = changes.dueOf(product.id());
        Set<RoleHolder> holders = new HashSet<>(product.holders());
        int changed = 0;
        for (RoleChange change : due) {
            RoleHolder holder = change.holder();
            if (change.begins() ? holders.add(holder) : holders.remove(holder)) {
                record(product, change);
                changed++;
            }
            changes.delete(change);
        }
        if (changed > 0) {
            product.giveRoles(holders, clock.instant());
            news.fire(new ProductsChanged(Set.of(product.id())));
        }
        return changed;
    }

    private void record(DataProduct product, RoleChange change) {
        String role = change.holder().role().name().toLowerCase(Locale.ROOT);
        String detail = change.begins()
                ? "%s is %s since %s".formatted(change.holder().person(), role, change.day())
                : "%s is no longer %s since %s".formatted(change.holder().person(), role, change.day());
        audit.record(AuditEntry.of(ACTOR, "product.changed", product.path(), detail));
    }
}
