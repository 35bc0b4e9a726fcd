package io.fondaco.access.agreement;

import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Puts agreements into force when their time comes, and ends those whose time is over. */
@ApplicationScoped
public class BeginAndExpireAgreements {

    /** How many agreements began and how many ended. */
    public record Result(int begun, int expired) {}

    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final EndAgreement end;
    private final Jobs jobs;
    private final Clock clock;

    BeginAndExpireAgreements(
            Agreements agreements, HolderPrincipals principals, EndAgreement end, Jobs jobs, Clock clock) {
        this.agreements = agreements;
        this.principals = principals;
        this.end = end;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.agreements-expire}",
            identity = "agreements-expire",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Works off everything that is due now; each agreement in a transaction of its own. */
    public Result run() {
        Instant now = clock.instant();
        return jobs.run("agreements-expire", attempt -> {
            int begun = attempt.each(ids(now, true), id -> locked(id, agreement -> begin(agreement, now)));
            int expired = attempt.each(ids(now, false), id -> locked(id, agreement -> expire(agreement, now)));
            attempt.did(begun, "agreement began", "agreements began");
            attempt.did(expired, "agreement ended", "agreements ended");
            return new Result(begun, expired);
        });
    }

    private List<UUID> ids(Instant now, boolean toBegin) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (toBegin ? agreements.toBegin(now) : agreements.toExpire(now))
                        .stream().map(Agreement::id).toList());
    }

    private int locked(UUID id, Consumer<Agreement> action) {
        QuarkusTransaction.requiringNew()
                .run(() -> action.accept(agreements.findLocked(id).orElseThrow()));
        return 1;
    }

    private void begin(Agreement agreement, Instant now) {
        if (agreement.state() == AgreementState.PENDING_START) {
            agreement.begin(now);
            principals.touch(agreement);
        }
    }

    private void expire(Agreement agreement, Instant now) {
        if (agreement.state() == AgreementState.IN_FORCE
                && agreement.endsAt().filter(at -> !at.isAfter(now)).isPresent()) {
            end.expire(agreement);
        }
    }
}
