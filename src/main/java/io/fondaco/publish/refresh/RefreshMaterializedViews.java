package io.fondaco.publish.refresh;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.definition.ClusterDefinitions;
import io.fondaco.engine.definition.DefinitionKind;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.product.measure.PortMeasures;
import io.fondaco.publish.making.WantedObject;
import io.fondaco.publish.publication.PublicationSettled;
import io.fondaco.publish.publication.PublishConfig;
import io.fondaco.publish.publication.WantedPublications;
import io.fondaco.reconcile.DueRows;
import io.fondaco.reconcile.Lease;
import io.fondaco.reconcile.Outcome;
import io.fondaco.reconcile.Tally;
import io.fondaco.reconcile.Turns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes the rows of materialized views anew: once after the view was made, and then by the schedule of its contract, each
 * time in the name of the domain's publishing principal. One at a time in a cluster, since a refresh may take long.
 */
@ApplicationScoped
public class RefreshMaterializedViews {

    /** One claimed refresh. */
    private record Work(Lease lease, QualifiedName object, String principal, String definition) {}

    private final Refreshes refreshes;
    private final WantedPublications wanted;
    private final ClusterDefinitions definitions;
    private final PortMeasures measures;
    private final Jobs jobs;
    private final PublishConfig config;
    private final Clock clock;

    RefreshMaterializedViews(
            Refreshes refreshes,
            WantedPublications wanted,
            ClusterDefinitions definitions,
            PortMeasures measures,
            Jobs jobs,
            PublishConfig config,
            Clock clock) {
        this.refreshes = refreshes;
        this.wanted = wanted;
        this.definitions = definitions;
        this.measures = measures;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    /** A view was made, or is gone. */
    void settled(@Observes PublicationSettled event) {
        switch (event.state()) {
            case LIVE -> made(event.object(), event.remade());
            case GONE -> refreshes.forget(event.object());
            case WANTED, FAILED, DRIFTED, UNWANTED -> {
                // its rows stay as they are
            }
        }
    }

    private void made(QualifiedName object, boolean remade) {
        WantedPublications.Wanted now = wanted.of(object);
        Optional<WantedObject> kept = now.object().filter(view -> view.kind() == DefinitionKind.MATERIALIZED_VIEW);
        if (kept.isEmpty()) {
            refreshes.forget(object);
            return;
        }
        Refresh refresh = refreshes.made(object);
        refresh.made(kept.get().queryHash(), kept.get().principal(), now.refresh(), clock.instant());
        if (remade) {
            refresh.lost(clock.instant());
        }
    }

    @Scheduled(
            cron = "{fondaco.jobs.publications-refresh}",
            identity = "publications-refresh",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Refreshes all that are due. */
    public Tally run() {
        return jobs.run("publications-refresh", attempt -> {
            Set<String> due = QuarkusTransaction.requiringNew().call(() -> refreshes.clustersDue(clock.instant()));
            Tally tally = due.stream()
                    .map(cluster -> Turns.run(new Worker(cluster, attempt)))
                    .reduce(Tally.NOTHING, Tally::and);
            attempt.did(tally.settled(), "materialized view refreshed", "materialized views refreshed");
            return tally;
        });
    }

    private final class Worker implements Turns.Worker<Work> {

        private final String cluster;
        private final Attempt attempt;

        Worker(String cluster, Attempt attempt) {
            this.cluster = cluster;
            this.attempt = attempt;
        }

        /** The lease outlasts the refresh and whatever holds its statement up, so that it needs no renewal. */
        @Override
        public List<Work> claim() {
            Instant now = clock.instant();
            Duration length = config.refreshTimeout().plus(config.statementLife());
            return QuarkusTransaction.requiringNew()
                    .call(() -> refreshes.dueRows().claim(cluster, 1, now).stream()
                            .map(row -> new Work(
                                    row.lease(DueRows.end(now, length)),
                                    row.object(),
                                    row.principal(),
                                    row.definition()))
                            .toList());
        }

        @Override
        public Outcome work(Work work) {
            Instant begun = clock.instant();
            try {
                definitions.of(cluster).refresh(work.object(), work.principal(), config.refreshTimeout());
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                change(work, row -> {
                    row.refreshed(work.definition(), Duration.between(begun, now), now);
                    measures.refreshed(work.object(), begun, now);
                });
                return Outcome.SETTLED;
            } catch (EngineError e) {
                attempt.failed("%s: %s".formatted(work.object(), e.getMessage()));
                if (e.kind() == EngineError.Kind.UNREACHABLE) {
                    postpone(work);
                    return Outcome.DOWN;
                }
                change(work, row -> row.fail(e.getMessage(), clock.instant()));
                return Outcome.FAILED;
            }
        }

        @Override
        public void release(Work work) {
            change(work, Refresh::release);
        }

        @Override
        public void postpone(Work work) {
            change(work, row -> row.postpone(clock.instant().plus(config.pauseWhenDown())));
        }

        private void change(Work work, Consumer<Refresh> change) {
            QuarkusTransaction.requiringNew()
                    .run(() -> refreshes.dueRows().leasedBy(work.lease()).ifPresent(change));
        }
    }
}
