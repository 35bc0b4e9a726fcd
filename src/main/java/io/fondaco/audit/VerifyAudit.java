package io.fondaco.audit;

import io.fondaco.audit.Verification.Broken;
import io.fondaco.audit.Verification.Fault;
import io.fondaco.identity.Person;
import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Computes every seal again, from the first entry on, and names the first one that is not as it was sealed. */
@ApplicationScoped
public class VerifyAudit {

    private static final String JOB = "audit-verify";
    private static final int STEP = 1000;

    /** A seal with its entry, as far as that is there. */
    record Sealed(AuditSeal seal, @Nullable AuditEvent event) {}

    private final Session session;
    private final Jobs jobs;

    VerifyAudit(Session session, Jobs jobs) {
        this.session = session;
        this.jobs = jobs;
    }

    @Scheduled(
            cron = "{fondaco.jobs.audit-verify}",
            identity = JOB,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Verifies the trail for somebody who may read it. */
    public Verification run(Person viewer) {
        AuditReader.requireReader(viewer);
        return run();
    }

    /** What the last verification said, for somebody who may read the trail. */
    public Optional<JobRun> last(Person viewer) {
        AuditReader.requireReader(viewer);
        return jobs.latest(JOB, 1).stream().findFirst();
    }

    /** Verifies the trail. */
    Verification run() {
        return jobs.run(JOB, attempt -> {
            Walk walk = new Walk();
            walk.toTheEnd();
            Verification found = new Verification(walk.number, unsealed(), walk.broken);
            Broken broken = found.firstBroken();
            if (broken != null) {
                attempt.failed(broken.sentence());
            }
            attempt.did(found.intact(), "entry is as it was sealed", "entries are as they were sealed");
            attempt.did(found.unsealed(), "entry is not sealed yet", "entries are not sealed yet");
            return found;
        });
    }

    private long unsealed() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select count(*) from AuditEvent event"
                                        + " where not exists (select 1 from AuditSeal seal where seal.entry = event.id)",
                                Long.class)
                        .getSingleResult());
    }

    private List<Sealed> after(long number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select seal, event from AuditSeal seal left join AuditEvent event"
                                        + " on event.id = seal.entry where seal.number > :number order by seal.number",
                                Sealed.class)
                        .setParameter("number", number)
                        .setMaxResults(STEP)
                        .list());
    }

    private @Nullable Chain chain() {
        return QuarkusTransaction.requiringNew().call(() -> session.find(Chain.class, Chain.ONLY));
    }

    private Optional<UUID> goneUnsealed() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select waiting.entry from UnsealedEntry waiting where not exists"
                                        + " (select 1 from AuditEvent event where event.id = waiting.entry)",
                                UUID.class)
                        .setMaxResults(1)
                        .uniqueResultOptional());
    }

    /** One walk along the chain: how far it came, and why it went no further. */
    private final class Walk {

        private long number;
        private String hash = SealHash.NOTHING;
        private @Nullable Broken broken;

        /** Entries may be sealed meanwhile: what is behind the end that was read is walked as well. */
        void toTheEnd() {
            List<Sealed> next = after(number);
            while (broken == null && !next.isEmpty()) {
                next.forEach(this::step);
                if (broken == null) {
                    next = after(number);
                }
            }
            if (broken == null) {
                end();
            }
        }

        private void step(Sealed sealed) {
            if (broken != null) {
                return;
            }
            AuditSeal seal = sealed.seal();
            AuditEvent event = sealed.event();
            if (seal.number() != number + 1) {
                broken = new Broken(number + 1, null, Fault.SEAL_GONE);
            } else if (event == null) {
                broken = new Broken(seal.number(), seal.entry(), Fault.ENTRY_GONE);
            } else if (!SealHash.of(seal.number(), hash, event).equals(seal.hash())) {
                broken = new Broken(seal.number(), seal.entry(), Fault.CHANGED);
            } else {
                number = seal.number();
                hash = seal.hash();
            }
        }

        private void end() {
            Chain chain = chain();
            long end = chain == null ? 0 : chain.number();
            if (end > number && after(number).isEmpty()) {
                broken = new Broken(number + 1, null, Fault.END_GONE);
            } else if (end > number) {
                toTheEnd();
            } else if (end < number || (chain != null && !chain.hash().equals(hash))) {
                broken = new Broken(number, null, Fault.END_CHANGED);
            } else {
                broken = goneUnsealed()
                        .map(entry -> new Broken(0, entry, Fault.GONE_UNSEALED))
                        .orElse(null);
            }
        }
    }
}
