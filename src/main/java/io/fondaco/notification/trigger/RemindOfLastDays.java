package io.fondaco.notification.trigger;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.carryover.MajorSteps;
import io.fondaco.common.Day;
import io.fondaco.job.Jobs;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.publish.version.MoveLastDay.LastDayMoved;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells readers of a dataset that it ends: at once, and 30, 7 and 1 days before its last day. */
@ApplicationScoped
public class RemindOfLastDays {

    private final OutputPorts ports;
    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final Notifications notifications;
    private final Jobs jobs;
    private final Clock clock;

    RemindOfLastDays(
            OutputPorts ports,
            Agreements agreements,
            HolderPrincipals principals,
            Notifications notifications,
            Jobs jobs,
            Clock clock) {
        this.ports = ports;
        this.agreements = agreements;
        this.principals = principals;
        this.notifications = notifications;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.notices}",
            identity = "last-days",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Tells what is due now; returns how many datasets were looked at. */
    public int run() {
        return jobs.run("last-days", attempt -> {
            LocalDate today = Day.today(clock);
            int looked = attempt.each(
                    ending(today), id -> QuarkusTransaction.requiringNew().call(() -> tell(id, today)));
            attempt.did(looked, "dataset with a last day looked at", "datasets with a last day looked at");
            return looked;
        });
    }

    void moved(@Observes LastDayMoved event) {
        tell(event.port(), Day.today(clock));
    }

    private List<UUID> ending(LocalDate today) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ports.list("removed = false and coalesce(life.movedTo, life.lastDay) >= ?1", today).stream()
                        .filter(port -> port.product().status().isPublic())
                        .map(OutputPort::id)
                        .toList());
    }

    private int tell(UUID id, LocalDate today) {
        OutputPort port = ports.findById(id);
        LocalDate last = port.life().end().orElseThrow();
        String use = MajorSteps.newestAfter(port, port.product().ports())
                .map(next -> ": use %s instead".formatted(next.name()))
                .orElse("");
        News news = new News(
                NewsKind.DATASET_ENDS,
                "%s of %s ends on %s%s".formatted(port.name(), port.product().name(), Day.inUtc(last), use),
                "/products/" + port.product().path() + "/versions",
                News.once("%s ends on %s, %s".formatted(id, last, LastDayNotice.on(today, last))));
        agreements.openFromRequests(port.product()).stream()
                .filter(agreement -> agreement.port().equals(port))
                .map(Agreement::holder)
                .distinct()
                .flatMap(holder -> principals.people(holder).stream())
                .distinct()
                .forEach(person -> notifications.tell(person, news));
        return 1;
    }
}
