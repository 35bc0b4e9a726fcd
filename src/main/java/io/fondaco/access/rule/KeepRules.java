package io.fondaco.access.rule;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.rule.OpaCatalogs;
import io.fondaco.engine.rule.RuledCatalogs;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Keeps each cluster's file of rules, and the rights by which Trino is answered, as they should be: after a start, when the
 * administrator changed a file of theirs, and where somebody else wrote into the portal's. Changes of access do not wait
 * for it.
 */
@ApplicationScoped
public class KeepRules {

    private static final Logger LOG = Logger.getLogger(KeepRules.class);

    private final RuledCatalogs ruled;
    private final OpaCatalogs opaCatalogs;
    private final WriteRules rules;
    private final OpaRights opaRights;
    private final StrangersLook strangers;
    private final Jobs jobs;

    KeepRules(
            RuledCatalogs ruled,
            OpaCatalogs opaCatalogs,
            WriteRules rules,
            OpaRights opaRights,
            StrangersLook strangers,
            Jobs jobs) {
        this.ruled = ruled;
        this.opaCatalogs = opaCatalogs;
        this.rules = rules;
        this.opaRights = opaRights;
        this.strangers = strangers;
        this.jobs = jobs;
    }

    /** In the background: the portal is up before it has written. */
    void atStart(@Observes StartupEvent start) {
        if (!ruled.clusters().isEmpty() || !opaCatalogs.clusters().isEmpty()) {
            Thread.ofVirtual().name("access-rules").start(this::quietly);
        }
    }

    private void quietly() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.warnf("the rules wait for their schedule: %s", e.getMessage());
        }
    }

    @Scheduled(
            cron = "{fondaco.jobs.access-rules}",
            identity = "access-rules",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Looks at every cluster that has rules. */
    public void run() {
        jobs.run("access-rules", attempt -> {
            ruled.clusters().forEach(cluster -> keep(cluster, rules, attempt));
            opaCatalogs.clusters().forEach(cluster -> keep(cluster, opaRights, attempt));
            return null;
        });
    }

    private void keep(String cluster, RulesBook book, Attempt attempt) {
        try {
            book.write(cluster);
            book.problem(cluster).ifPresent(attempt::failed);
            strangers
                    .whatTheyRead(cluster, book)
                    .forEach(
                            object -> attempt.failed(
                                    "%s: everybody can read it, whatever the portal's rules say: ".formatted(object)
                                            + "a rule of the administrator's own comes before them, or Trino does not ask for them"));
        } catch (EngineError e) {
            attempt.failed("the rules of " + cluster, e);
        }
    }
}
