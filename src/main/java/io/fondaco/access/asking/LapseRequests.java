package io.fondaco.access.asking;

import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestClosed;
import io.fondaco.access.request.RequestEntry;
import io.fondaco.access.request.RequestState;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Closes requests that nobody answered for too long. */
@ApplicationScoped
public class LapseRequests {

    private final AccessRequests requests;
    private final RequestConfig config;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<RequestClosed> closed;

    LapseRequests(
            AccessRequests requests,
            RequestConfig config,
            AuditTrail audit,
            Jobs jobs,
            Clock clock,
            Event<RequestClosed> closed) {
        this.requests = requests;
        this.config = config;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
        this.closed = closed;
    }

    @Scheduled(
            cron = "{fondaco.jobs.requests-lapse}",
            identity = "requests-lapse",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Closes every one that is due now, each in a transaction of its own; says how many. */
    public int run() {
        Instant before = clock.instant().minus(config.requestsLapseAfter());
        return jobs.run("requests-lapse", attempt -> {
            List<UUID> due = QuarkusTransaction.requiringNew().call(() -> requests.waitingSince(before));
            int lapsed =
                    attempt.each(due, id -> QuarkusTransaction.requiringNew().call(() -> lapse(id)) ? 1 : 0);
            attempt.did(lapsed, "request lapsed", "requests lapsed");
            return lapsed;
        });
    }

    private boolean lapse(UUID id) {
        AccessRequest request = requests.lockAlone(id).orElseThrow();
        if (request.state() != RequestState.WAITING) {
            return false;
        }
        request.lapse(clock.instant());
        audit.record(RequestEntry.of(request, "system:expiry", AuditAction.REQUEST_LAPSED, request.reference()));
        closed.fire(new RequestClosed(id));
        return true;
    }
}
