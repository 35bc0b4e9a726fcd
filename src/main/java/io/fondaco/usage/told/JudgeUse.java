package io.fondaco.usage.told;

import io.fondaco.job.Jobs;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.usage.Days;
import io.fondaco.usage.alert.Findings;
import io.fondaco.usage.rule.UsageRule;
import io.fondaco.usage.seen.SeenDays;
import io.fondaco.usage.seen.WholeDays;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/**
 * Judges the use of products, each once for every day that is whole since, and has it told what began and what ended.
 * While history arrives nothing is judged.
 */
@ApplicationScoped
public class JudgeUse {

    private static final int TIMEOUT_SECONDS = 60;

    private final StatelessSession session;
    private final DataProducts products;
    private final SeenDays seenDays;
    private final Findings findings;
    private final Alerts alerts;
    private final Jobs jobs;
    private final Days calendar;

    JudgeUse(
            StatelessSession session,
            DataProducts products,
            SeenDays seenDays,
            Findings findings,
            Alerts alerts,
            Jobs jobs,
            Days calendar) {
        this.session = session;
        this.products = products;
        this.seenDays = seenDays;
        this.findings = findings;
        this.alerts = alerts;
        this.jobs = jobs;
        this.calendar = calendar;
    }

    @Scheduled(
            cron = "{fondaco.jobs.usage-alerts}",
            identity = "usage-alerts",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Judges every product whose days changed; says how many. */
    public int run() {
        return jobs.run("usage-alerts", attempt -> {
            QuarkusTransaction.requiringNew().run(alerts::forget);
            Optional<String> days = QuarkusTransaction.requiringNew().call(this::days);
            if (days.isEmpty()) {
                return 0;
            }
            List<UUID> due = QuarkusTransaction.requiringNew().call(() -> due(days.get()));
            int judged = attempt.each(
                    due,
                    product -> QuarkusTransaction.requiringNew()
                            .timeout(TIMEOUT_SECONDS)
                            .call(() -> judge(product, days.get())));
            attempt.did(judged, "product judged", "products judged");
            return judged;
        });
    }

    /** Which days are whole, in short; empty while history arrives. */
    private Optional<String> days() {
        LocalDate today = calendar.today();
        LocalDate from = today.minusDays(UsageRule.DAYS_BEFORE);
        WholeDays seen = seenDays.since(from);
        LocalDate arriving = seen.coverage(from, today).arrivingSince();
        if (arriving != null && arriving.isBefore(today.minusDays(1))) {
            return Optional.empty();
        }
        String whole =
                from.datesUntil(today).map(day -> seen.whole(day) ? "1" : "0").collect(Collectors.joining());
        return Optional.of(today + " " + Integer.toHexString(whole.hashCode()));
    }

    /** Products that were used lately or have an open alert, and were not judged by these days yet. */
    private List<UUID> due(String days) {
        return session.createSelectionQuery("""
                        select distinct port.product.id from OutputPort port
                        where port.removed = false and port.product.status in (
                                io.fondaco.product.ProductStatus.ACTIVE, io.fondaco.product.ProductStatus.DEPRECATED)
                            and not exists (select 1 from Judged j where j.product = port.product.id and j.days = :days)
                            and (exists (select 1 from StoredAlert a
                                    where a.product = port.product.id and a.closedAt is null)
                                or exists (select 1 from UsedObject o
                                    join UsedSet s on s.key.objectId = o.id
                                    join UsageDay d on d.key.setId = s.key.setId
                                    where o.name = port.object and d.key.usedOn >= :from))
                        """, UUID.class)
                .setParameter("days", days)
                .setParameter("from", calendar.today().minusDays(UsageRule.DAYS_BEFORE))
                .list();
    }

    private int judge(UUID id, String days) {
        DataProduct product = products.findById(id);
        if (product == null || !claim(id, days)) {
            return 0;
        }
        alerts.follow(product, findings.of(product));
        return 1;
    }

    /** Of several nodes one judges it: the others wait for the row and then find it done. */
    private boolean claim(UUID product, String days) {
        int changed = session.createNativeMutationQuery(
                        "update usage_judged set days = :days where product = :product and days <> :days")
                .setParameter("days", days)
                .setParameter("product", product)
                .executeUpdate();
        return changed == 1
                || session.createNativeMutationQuery(
                                        "insert into usage_judged (product, days) values (:product, :days) on conflict do nothing")
                                .setParameter("days", days)
                                .setParameter("product", product)
                                .executeUpdate()
                        == 1;
    }
}
