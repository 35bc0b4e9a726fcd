package io.fondaco.publish.publication;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.definition.ClusterDefinitions;
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
 * Makes Trino hold the objects that the products' files describe: the only code that creates, comments or drops. It touches
 * nothing that the portal did not write itself, unless somebody who may said so; and it works in the name of the domain's
 * publishing principal, so that Trino refuses what that one may not hand on.
 */
@ApplicationScoped
public class PublicationReconciler {

    /** A statement; and to read back two objects, each by up to four. */
    private static final int STATEMENTS_IN_A_LEASE = 9;

    private final PublicationRows rows;
    private final Publications publications;
    private final Clusters clusters;
    private final ClusterDefinitions definitions;
    private final Jobs jobs;
    private final PublishConfig config;
    private final Clock clock;

    PublicationReconciler(
            PublicationRows rows,
            Publications publications,
            Clusters clusters,
            ClusterDefinitions definitions,
            Jobs jobs,
            PublishConfig config,
            Clock clock) {
        this.rows = rows;
        this.publications = publications;
        this.clusters = clusters;
        this.definitions = definitions;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    void checkLease(@Observes StartupEvent event) {
        clusters.checkLease("fondaco.publish.lease", config.lease(), STATEMENTS_IN_A_LEASE);
    }

    /** Works off every publication that is due now, one cluster after the other. */
    public Tally run() {
        Set<String> due = QuarkusTransaction.requiringNew().call(() -> publications.clustersDue(clock.instant()));
        return due.stream().map(this::run).reduce(Tally.NOTHING, Tally::and);
    }

    /** Works off every publication that is due now in one cluster. */
    public Tally run(String cluster) {
        return jobs.run(job(cluster), attempt -> {
            Tally tally = Turns.run(new Worker(cluster, attempt));
            attempt.did(tally.settled(), "publication settled", "publications settled");
            return tally;
        });
    }

    private static String job(String cluster) {
        return cluster.equals(QualifiedName.MAIN_CLUSTER)
                ? "publications-reconcile"
                : "publications-reconcile " + cluster;
    }

    private final class Worker implements Turns.Worker<PublicationWork> {

        private final String cluster;
        private final Attempt attempt;

        Worker(String cluster, Attempt attempt) {
            this.cluster = cluster;
            this.attempt = attempt;
        }

        @Override
        public List<PublicationWork> claim() {
            return rows.claim(cluster);
        }

        @Override
        public Outcome work(PublicationWork work) {
            PublicationTurn turn = new PublicationTurn(rows, work);
            try {
                return turn.take(definitions.of(cluster));
            } catch (EngineError e) {
                attempt.failed("%s: %s".formatted(work.object(), e.getMessage()));
                return turn.fail(e, e.inDoubt() && clusters.of(cluster).answers());
            }
        }

        @Override
        public void release(PublicationWork work) {
            rows.release(work);
        }

        @Override
        public void postpone(PublicationWork work) {
            rows.postpone(work, true);
        }
    }
}
