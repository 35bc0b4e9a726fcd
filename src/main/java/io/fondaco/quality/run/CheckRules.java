package io.fondaco.quality.run;

import io.fondaco.engine.EngineError;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.quality.CheckedPorts;
import io.fondaco.quality.KeepResults;
import io.fondaco.reconcile.Outcome;
import io.fondaco.reconcile.Tally;
import io.fondaco.reconcile.Turns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Checks the rules of ports whose time has come, a port at a time, each for so long at most: a port with slow rules holds
 * up no other. What a run does not get to comes in the next one.
 */
@ApplicationScoped
public class CheckRules {

    private static final String JOB = "quality-rules";

    private final ReadContracts contracts;
    private final CheckerAgreements agreements;
    private final CheckedPorts checked;
    private final CheckPort check;
    private final KeepResults results;
    private final Jobs jobs;
    private final Clock clock;

    CheckRules(
            ReadContracts contracts,
            CheckerAgreements agreements,
            CheckedPorts checked,
            CheckPort check,
            KeepResults results,
            Jobs jobs,
            Clock clock) {
        this.contracts = contracts;
        this.agreements = agreements;
        this.checked = checked;
        this.check = check;
        this.results = results;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.quality-rules}",
            identity = JOB,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Reads what contracts declare, checks what is due, and forgets what is old; tells how many datasets were checked. */
    public Tally run() {
        return jobs.run(JOB, this::run);
    }

    private Tally run(Attempt attempt) {
        Instant end = check.runEnds(clock.instant());
        contracts.read(attempt, end);
        agreements.keep(attempt, clock);
        Set<String> due = QuarkusTransaction.requiringNew().call(() -> checked.clustersDue(clock.instant()));
        Tally tally = due.stream()
                .map(cluster -> Turns.run(new Worker(cluster, attempt, end)))
                .reduce(Tally.NOTHING, Tally::and);
        attempt.did(tally.settled(), "dataset checked", "datasets checked");
        attempt.did(results.forget(clock.instant()), "result forgotten", "results forgotten");
        return tally;
    }

    private final class Worker implements Turns.Worker<CheckPort.Work> {

        private final String cluster;
        private final Attempt attempt;
        private final Instant end;

        Worker(String cluster, Attempt attempt, Instant end) {
            this.cluster = cluster;
            this.attempt = attempt;
            this.end = end;
        }

        @Override
        public List<CheckPort.Work> claim() {
            return clock.instant().isBefore(end) ? check.claim(cluster) : List.of();
        }

        @Override
        public Outcome work(CheckPort.Work work) {
            try {
                return check.check(work);
            } catch (EngineError e) {
                attempt.failed("Cluster " + cluster, e);
                return Outcome.DOWN;
            } catch (RuntimeException e) {
                attempt.failed("Dataset " + work.lease().row(), e);
                check.putOff(work);
                return Outcome.FAILED;
            }
        }

        @Override
        public void release(CheckPort.Work work) {
            check.release(work);
        }

        @Override
        public void postpone(CheckPort.Work work) {
            check.putOff(work);
        }
    }
}
