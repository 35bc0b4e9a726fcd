package io.fondaco.publish.publication;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.definition.ClusterDefinitions;
import io.fondaco.engine.definition.Definitions;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.publish.making.MadeObject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what Trino holds with what the portal wrote last: somebody may have replaced or dropped a view, made it read
 * with its readers' rights, or taken it over. What differs is noted and told, and left alone.
 */
@ApplicationScoped
public class DefinitionDrift {

    /** How many were compared, and how many were newly seen to differ. */
    public record Result(int compared, int drifted) {

        private Result and(Result other) {
            return new Result(compared + other.compared, drifted + other.drifted);
        }
    }

    private static final Set<PublicationState> SETTLED = Set.of(PublicationState.LIVE, PublicationState.DRIFTED);

    /** One that was settled, and what it was known by. */
    private record Settled(QualifiedName object, String principal, String written) {}

    private final Publications publications;
    private final ClusterDefinitions definitions;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<PublicationSettled> settled;
    private final Event<PublicationsDue> due;

    DefinitionDrift(
            Publications publications,
            ClusterDefinitions definitions,
            AuditTrail audit,
            Jobs jobs,
            Clock clock,
            Event<PublicationSettled> settled,
            Event<PublicationsDue> due) {
        this.publications = publications;
        this.definitions = definitions;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
        this.settled = settled;
        this.due = due;
    }

    @Scheduled(
            cron = "{fondaco.jobs.publications-drift}",
            identity = "publications-drift",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Compares every settled publication; a cluster that does not answer is left at the first of its own. */
    public Result run() {
        return jobs.run("publications-drift", attempt -> {
            Result result = new Result(0, 0);
            for (List<Settled> ofCluster :
                    QuarkusTransaction.requiringNew().call(this::settled).values()) {
                result = result.and(compare(ofCluster, attempt));
            }
            attempt.did(result.drifted(), "definition drifted", "definitions drifted");
            return result;
        });
    }

    private Result compare(List<Settled> ofCluster, Attempt attempt) {
        Result result = new Result(0, 0);
        for (Settled each : ofCluster) {
            try {
                result = result.and(new Result(1, compare(each) ? 1 : 0));
            } catch (EngineError e) {
                attempt.failed(each.object(), e);
                if (e.inDoubt()) {
                    return result;
                }
            }
        }
        return result;
    }

    private Map<String, List<Settled>> settled() {
        return publications.list("state in ?1", SETTLED).stream()
                .map(row -> new Settled(row.object(), row.principal(), row.writtenText()))
                .collect(Collectors.groupingBy(each -> each.object().cluster()));
    }

    private boolean compare(Settled each) {
        Definitions trino = definitions.of(each.object().cluster());
        MadeObject made = new MadeObject(
                        each.object(),
                        trino.seen(each.object()),
                        trino.seen(each.object().inner()))
                .ownedBy(each.principal());
        return QuarkusTransaction.requiringNew().call(() -> note(each, made));
    }

    /** Says whether something is newly seen to differ; only of a row on which nothing happened since. */
    private boolean note(Settled each, MadeObject made) {
        Publication row = publications.locked(each.object()).orElseThrow();
        if (!SETTLED.contains(row.state())
                || row.nextAttemptAt().isPresent()
                || !row.writtenText().equals(each.written())) {
            return false;
        }
        if (made.text().equals(each.written())) {
            right(row);
            return false;
        }
        boolean told =
                row.state() == PublicationState.DRIFTED && row.observedText().equals(made.text());
        row.drifted(made, clock.instant());
        if (!told) {
            audit.record(AuditEntry.of(
                    "system:drift-check",
                    AuditAction.PUBLICATION_DRIFTED,
                    row.object().toString(),
                    "Trino holds something else than the portal wrote"));
            settled.fire(new PublicationSettled(row.object(), row.state()));
        }
        return !told;
    }

    private void right(Publication row) {
        if (row.state() == PublicationState.DRIFTED) {
            row.righted(clock.instant());
            due.fire(new PublicationsDue(row.object().cluster()));
        }
    }
}
