package io.fondaco.access.grant;

import io.fondaco.access.rule.Enforcers;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.reconcile.Outcome;
import io.fondaco.reconcile.Tally;
import io.fondaco.reconcile.Turns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * Makes Trino hold what the agreements in force want: the only code that grants or revokes. It adds and takes away no more
 * than the portal's {@linkplain PortalPrivileges own part}.
 *
 * <p>A short transaction claims due rows and notes each one's generation; Trino is then asked outside any transaction; a
 * short one before each statement makes sure that the row is still this worker's; a last one writes what was read back. So
 * any number of nodes share the work, a crash at any point leaves the row due, and nobody writes a stale truth.
 */
@ApplicationScoped
public class GrantReconciler {

    /** A statement and its read-back. */
    private static final int STATEMENTS_IN_A_LEASE = 2;

    private final GrantRows rows;
    private final Grants grants;
    private final Clusters clusters;
    private final Enforcers enforcers;
    private final Jobs jobs;
    private final GrantConfig config;
    private final Clock clock;

    GrantReconciler(
            GrantRows rows,
            Grants grants,
            Clusters clusters,
            Enforcers enforcers,
            Jobs jobs,
            GrantConfig config,
            Clock clock) {
        this.rows = rows;
        this.grants = grants;
        this.clusters = clusters;
        this.enforcers = enforcers;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    void checkLease(@Observes StartupEvent event) {
        clusters.checkLease("fondaco.access.lease", config.lease(), STATEMENTS_IN_A_LEASE);
    }

    /** Works off every grant that is due now, one cluster after the other. */
    public Tally run() {
        Set<String> due = QuarkusTransaction.requiringNew().call(() -> grants.clustersDue(clock.instant()));
        return due.stream().map(this::run).reduce(Tally.NOTHING, Tally::and);
    }

    /** Works off every grant that is due now in one cluster. */
    public Tally run(String cluster) {
        return jobs.run(job(cluster), attempt -> {
            Tally tally = Turns.run(new Worker(cluster, attempt));
            attempt.did(tally.settled(), "grant settled", "grants settled");
            return tally;
        });
    }

    private static String job(String cluster) {
        return cluster.equals(QualifiedName.MAIN_CLUSTER) ? "grants-reconcile" : "grants-reconcile " + cluster;
    }

    private final class Worker implements Turns.Worker<GrantWork> {

        private final String cluster;
        private final Attempt attempt;

        Worker(String cluster, Attempt attempt) {
            this.cluster = cluster;
            this.attempt = attempt;
        }

        @Override
        public List<GrantWork> claim() {
            return rows.claim(cluster);
        }

        @Override
        public Outcome work(GrantWork work) {
            GrantTurn turn = new GrantTurn(rows, work);
            try {
                return turn.take(enforcers.of(work.object().inCatalog()), clock.instant());
            } catch (EngineError e) {
                attempt.failed("%s for %s: %s".formatted(work.object(), work.principal(), e.getMessage()));
                return turn.fail(e, e.inDoubt() && clusters.of(cluster).answers());
            }
        }

        @Override
        public void release(GrantWork work) {
            rows.release(work);
        }

        @Override
        public void postpone(GrantWork work) {
            rows.postpone(work, true);
        }
    }
}
