package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.holder.HandOverServiceAccount;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.common.DomainError;
import io.fondaco.identity.Person;
import io.fondaco.testing.OnPostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several at once lock the same people and requests: each waits for the other at most, and none is ended by the database. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class LocksOnPostgresIT extends AccessPaths {

    private static final int TIMES = 25;
    private static final String TEAM = "team-analytics";

    @Inject
    HandOverServiceAccount handOver;

    @BeforeEach
    void teamWithRequests() {
        QuarkusTransaction.requiringNew()
                .run(() -> List.of(ADA, BEN).forEach(person -> memberships.add(TEAM, person.name())));
        send(ADA, "weather", "daily-temperatures", new Holder(HolderKind.TEAM, TEAM));
        send(BEN, "retail", "store-transactions", new Holder(HolderKind.TEAM, TEAM));
    }

    @Test
    void twoJoinATeamOfWhichBothSentRequests() {
        again(() -> toggle(ADA), () -> toggle(BEN));
    }

    @Test
    void somebodyJoinsWhileARequestIsDecidedThatTwoStandBehind() {
        UUID id = sentByAdaForAnAccountThatIsBensNow();
        again(() -> toggle(BEN), () -> {
            decideRequest.decide(OTTO, id, DecisionInput.approved());
            undoApproval.undo(OTTO, id);
        });
    }

    private UUID sentByAdaForAnAccountThatIsBensNow() {
        registerServiceAccount.register(ADA, "nightly-report", "Runs the report of each night");
        UUID id = send(ADA, "weather", "daily-temperatures", new Holder(HolderKind.SERVICE_ACCOUNT, "nightly-report"));
        handOver.offer(ADA, "nightly-report", "ben", null);
        handOver.accept(BEN, "nightly-report", null);
        return id;
    }

    @Test
    void approversLeaveAndComeBackWhileSomebodyTriesToDecide() {
        UUID id = send(ADA, "weather", "daily-temperatures", Holder.of(ADA));
        again(
                () -> leaveAndComeBack(OTTO),
                () -> leaveAndComeBack(STELLA),
                () -> leaveAndComeBack(BEN),
                () -> decideRequest.decide(ADA, id, DecisionInput.approved()));
    }

    private UUID send(Person person, String domain, String slug, Holder holder) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(person, products.find(person, domain, slug).orElseThrow(), input().forHolder(holder))
                        .id());
    }

    private void toggle(Person person) {
        boolean member = QuarkusTransaction.requiringNew()
                .call(() -> memberships.membersOf(TEAM).contains(person.name()));
        if (member) {
            managePeople.leave(GRACE, TEAM, person.name());
        } else {
            managePeople.join(GRACE, TEAM, person.name());
        }
    }

    private void leaveAndComeBack(Person person) {
        managePeople.left(GRACE, person.name());
        managePeople.back(GRACE, person.name());
    }

    /** All of them at the same moment, many times. What the rules refuse is fine. */
    private static void again(Runnable... acts) {
        CyclicBarrier barrier = new CyclicBarrier(acts.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
            List<CompletableFuture<Throwable>> all = Stream.of(acts)
                    .map(act -> CompletableFuture.runAsync(() -> many(act, barrier), threads)
                            .handle((_, error) -> error))
                    .toList();
            assertThat(all.stream().map(CompletableFuture::join).filter(Objects::nonNull))
                    .isEmpty();
        }
    }

    private static void many(Runnable act, CyclicBarrier barrier) {
        try {
            for (int time = 0; time < TIMES; time++) {
                barrier.await(60, TimeUnit.SECONDS);
                unlessRefused(act);
            }
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        } finally {
            barrier.reset();
        }
    }

    private static void unlessRefused(Runnable act) {
        try {
            act.run();
        } catch (DomainError refused) {
            // the rules say no
        }
    }
}
