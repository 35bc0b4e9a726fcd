package io.fondaco.product.role;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.identity.NameUse;
import io.fondaco.identity.PrincipalNames;
import io.fondaco.job.Attempt;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Begins and ends roles on products when their day has come, without a reading of the files. */
@ApplicationScoped
public class ApplyRoleDates {

    private static final String ACTOR = "system:dates";

    private final RoleChanges changes;
    private final DataProducts products;
    private final PrincipalNames names;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final Event<ProductsChanged> news;
    private final Clock clock;

    ApplyRoleDates(
            RoleChanges changes,
            DataProducts products,
            PrincipalNames names,
            AuditTrail audit,
            Jobs jobs,
            Event<ProductsChanged> news,
            Clock clock) {
        this.changes = changes;
        this.products = products;
        this.names = names;
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
                    product -> QuarkusTransaction.requiringNew().call(() -> apply(product, attempt)));
            attempt.did(changed, "role changed", "roles changed");
            return changed;
        });
    }

    private int apply(UUID id, Attempt attempt) {
        return products.findLocked(id).map(product -> apply(product, attempt)).orElse(0);
    }

    private int apply(DataProduct product, Attempt attempt) {
        List<RoleChange> due = changes.dueOf(product.id());
        Set<RoleHolder> holders = new HashSet<>(product.holders());
        int changed = 0;
        for (RoleChange change : due) {
            RoleHolder holder = change.holder();
            Optional<String> taken = change.begins() ? taken(holder) : Optional.empty();
            if (taken.isPresent()) {
                refuse(product, change, taken.get());
                attempt.failed("%s of %s: %s".formatted(holder.person(), product.path(), taken.get()));
            } else if (change.begins() ? holders.add(holder) : holders.remove(holder)) {
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

    /** The file was read when the name was free; a program or a team may have it by now. */
    private Optional<String> taken(RoleHolder holder) {
        return names.problem(new NameUse(NameUse.Kind.PERSON, holder.person()));
    }

    private void refuse(DataProduct product, RoleChange change, String why) {
        audit.record(AuditEntry.of(
                ACTOR,
                AuditAction.PRODUCT_ROLE_REFUSED,
                product.path(),
                "%s does not become %s: %s".formatted(change.holder().person(), role(change), why)));
    }

    private static String role(RoleChange change) {
        return change.holder().role().name().toLowerCase(Locale.ROOT);
    }

    private void record(DataProduct product, RoleChange change) {
        String role = role(change);
        String detail = change.begins()
                ? "%s is %s since %s".formatted(change.holder().person(), role, change.day())
                : "%s is no longer %s since %s".formatted(change.holder().person(), role, change.day());
        audit.record(AuditEntry.of(ACTOR, AuditAction.PRODUCT_CHANGED, product.path(), detail));
    }
}
