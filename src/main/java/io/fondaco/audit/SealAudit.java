package io.fondaco.audit;

import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Numbers the entries that are committed and gives each the hash of itself and the one before. It works off a list
 * that each entry joins in its own transaction, so one that commits late gets a later number and none is passed over.
 * One node at a time holds the end of the chain, the others pass.
 */
@ApplicationScoped
public class SealAudit {

    /** How many entries were sealed. */
    public record Result(int sealed) {}

    private static final Logger LOG = Logger.getLogger(SealAudit.class);
    private static final int BATCH = 1000;

    private final Session session;
    private final Jobs jobs;

    SealAudit(Session session, Jobs jobs) {
        this.session = session;
        this.jobs = jobs;
    }

    @Scheduled(
            cron = "{fondaco.jobs.audit-seal}",
            identity = "audit-seal",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Seals all that waits. */
    public Result run() {
        // One chain: an entry that can't be sealed has to stop the others, or they would be sealed around it.
        return jobs.run("audit-seal", attempt -> {
            int sealed = 0;
            try {
                int batch = sealBatch();
                while (batch > 0) {
                    sealed += batch;
                    batch = sealBatch();
                }
            } catch (RuntimeException e) {
                attempt.failed(e);
            }
            attempt.did(sealed, "entry sealed", "entries sealed");
            return new Result(sealed);
        });
    }

    private int sealBatch() {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!holdsChain()) {
                return 0;
            }
            List<AuditEvent> waiting = waiting();
            if (!waiting.isEmpty()) {
                seal(waiting);
            }
            return waiting.size();
        });
    }

    private void seal(List<AuditEvent> waiting) {
        Chain chain = session.find(Chain.class, Chain.ONLY);
        waiting.forEach(event -> session.persist(chain.seal(event)));
        session.createMutationQuery("delete from UnsealedEntry where entry in :sealed")
                .setParameterList("sealed", waiting.stream().map(AuditEvent::id).toList())
                .executeUpdate();
        // Whoever keeps the log elsewhere can hold the chain to it.
        LOG.infof("audit sealed: number=%d hash=%s", chain.number(), chain.hash());
    }

    /** In the order of time, as far as they are committed. */
    private List<AuditEvent> waiting() {
        return session.createSelectionQuery(
                        "select event from UnsealedEntry waiting join AuditEvent event on event.id = waiting.entry"
                                + " order by event.at, event.id",
                        AuditEvent.class)
                .setMaxResults(BATCH)
                .list();
    }

    private boolean holdsChain() {
        if (locksChain()) {
            return true;
        }
        int begun = session.createNativeMutationQuery(
                        "insert into audit_chain (id, number, hash) values (1, 0, :nothing) on conflict do nothing")
                .setParameter("nothing", SealHash.NOTHING)
                .executeUpdate();
        return begun == 1 && locksChain();
    }

    private boolean locksChain() {
        return !session.createNativeQuery("select id from audit_chain for update skip locked", Integer.class)
                .list()
                .isEmpty();
    }
}
