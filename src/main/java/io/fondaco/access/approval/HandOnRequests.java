package io.fondaco.access.approval;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccountInherited;
import io.fondaco.access.holder.ServiceAccountNews;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestState;
import io.fondaco.identity.MembershipsChanged;
import io.fondaco.identity.PersonLeft;
import io.fondaco.job.Jobs;
import io.fondaco.product.ProductsChanged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Puts requests that wait before other approvers when people change: somebody left, a team or a service account has
 * others behind it, a product has other owners. By a schedule it looks again at what waits for the platform team, or for
 * nobody: who runs the platform is known from sign-ins, and somebody nearer may be back.
 */
@ApplicationScoped
public class HandOnRequests {

    private final AccessRequests requests;
    private final RequestQueues queues;
    private final StepApprovers stepApprovers;
    private final Jobs jobs;

    HandOnRequests(AccessRequests requests, RequestQueues queues, StepApprovers stepApprovers, Jobs jobs) {
        this.requests = requests;
        this.queues = queues;
        this.stepApprovers = stepApprovers;
        this.jobs = jobs;
    }

    @Scheduled(
            cron = "{fondaco.jobs.requests-hand-on}",
            identity = "requests-hand-on",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Puts each before whose turn it is now, in a transaction of its own; says how many went to others. */
    public int run() {
        return jobs.run("requests-hand-on", attempt -> {
            int moved = attempt.each(
                    QuarkusTransaction.requiringNew().call(queues::farFromTheirApprovers),
                    id -> QuarkusTransaction.requiringNew().call(() -> again(id)) ? 1 : 0);
            attempt.did(moved, "request handed on", "requests handed on");
            return moved;
        });
    }

    /** What waited for whoever left alone goes to who is next, in the same transaction. */
    void on(@Observes PersonLeft left) {
        queues.of(left.name()).stream().filter(requests::isHeld).forEach(this::again);
    }

    /** And what was sent meanwhile: neither saw the other. */
    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonLeft left) {
        eachAgain(() -> queues.of(left.name()));
    }

    /** Other people stand behind the team's requests now. */
    void on(@Observes @Priority(AccessRequests.BEFORE_GRANTS) MembershipsChanged changed) {
        requests.holdWaitingFor(HolderKind.TEAM, changed.teams()).forEach(this::again);
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) MembershipsChanged changed) {
        eachAgain(() -> changed.teams().stream()
                .flatMap(team -> queues.of(new Holder(HolderKind.TEAM, team)).stream())
                .toList());
    }

    void on(@Observes ServiceAccountNews told) {
        if (told.kind() == ServiceAccountNews.Kind.HANDED_OVER) {
            handedOver(told.account());
        }
    }

    void on(@Observes ServiceAccountInherited inherited) {
        handedOver(inherited.account());
    }

    private void handedOver(String account) {
        requests.holdWaitingFor(HolderKind.SERVICE_ACCOUNT, Set.of(account)).forEach(this::again);
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged changed) {
        eachAgain(() -> queues.at(changed.products()));
    }

    private void eachAgain(Callable<List<UUID>> waiting) {
        QuarkusTransaction.requiringNew()
                .call(waiting)
                .forEach(id -> QuarkusTransaction.requiringNew().run(() -> again(id)));
    }

    /** Puts it before whose turn it is now, if it still waits; says whether those are others. */
    private boolean again(UUID id) {
        return requests.lockAlone(id)
                .filter(request -> request.state() == RequestState.WAITING)
                .map(stepApprovers::again)
                .orElse(false);
    }
}
