package io.fondaco.access;

import static io.fondaco.testing.Samples.OTTO;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.BeginAndExpireAgreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.approval.UndoApproval;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.common.DomainError;
import io.fondaco.identity.Person;
import io.fondaco.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What follows each other closely: an approval that is taken back after what it brought has ended, and two at once. */
@ApplicationScoped
class EndingsAtRandom {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(150);

    @Inject
    StatesAtRandom states;

    @Inject
    PeopleAtRandom people;

    @Inject
    MovableClock clock;

    @Inject
    DecideRequest decideRequest;

    @Inject
    UndoApproval undoApproval;

    @Inject
    EndAgreement endAgreement;

    @Inject
    BeginAndExpireAgreements expiry;

    @Inject
    AccessRequests requests;

    @Inject
    Agreements agreements;

    boolean undoAfterRevocation(Random dice) {
        return undoAfter(
                dice,
                DecisionInput.approved(),
                request -> endAgreement.revoke(OTTO, first(request), "No longer needed"));
    }

    boolean undoAfterRelease(Random dice) {
        return undoAfter(
                dice,
                DecisionInput.approved(),
                request -> endAgreement.release(RandomWorld.person(request.requester()), first(request)));
    }

    boolean undoAfterDeparture(Random dice) {
        return undoAfter(
                dice, DecisionInput.approved(), request -> people.leave(RandomWorld.person(request.requester())));
    }

    /** Approved until today a few minutes before midnight, over a few minutes later. */
    boolean undoAfterExpiry(Random dice) {
        Duration toMidnight =
                Duration.between(LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC), LocalTime.of(23, 57));
        clock.moveOn(toMidnight.isNegative() ? toMidnight.plusDays(1) : toMidnight);
        DecisionInput untilToday = DecisionInput.approved(people.today(), null, "");
        return undoAfter(dice, untilToday, request -> {
            clock.moveOn(Duration.ofMinutes(5));
            expiry.run();
        });
    }

    /** The ending must have been; whether the rules let the approval be taken back after it is theirs to say. */
    private boolean undoAfter(Random dice, DecisionInput input, Consumer<AccessRequest> ending) {
        Optional<AccessRequest> waiting = people.approvable(dice);
        if (waiting.isEmpty()) {
            return false;
        }
        decideRequest.decide(OTTO, waiting.get().id(), input);
        ending.accept(waiting.get());
        try {
            undoApproval.undo(OTTO, waiting.get().id());
        } catch (DomainError refused) {
            return true;
        }
        return true;
    }

    private UUID first(AccessRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements.from(request.id()).getFirst().id());
    }

    /** Somebody joins or leaves the team while its approval is not committed yet. */
    boolean joinOrLeaveWhileApproved(Random dice) {
        UUID id = people.sendForTeam(dice);
        if (id == null) {
            return false;
        }
        String team = QuarkusTransaction.requiringNew()
                .call(() -> requests.findById(id).principal());
        Person person = states.here(dice).orElseThrow();
        return atOnce(
                () -> decideRequest.decide(OTTO, id, DecisionInput.approved()), () -> people.joinOrLeave(team, person));
    }

    /** The port moves while somebody's approval is not committed yet. */
    boolean moveWhileApproved(Random dice) {
        Optional<AccessRequest> waiting = people.approvable(dice);
        return waiting.isPresent()
                && atOnce(
                        () -> decideRequest.decide(OTTO, waiting.get().id(), DecisionInput.approved()),
                        () -> people.movePort(dice));
    }

    /** The first commits after the second, unless the second waits for it. */
    private static boolean atOnce(Runnable first, Runnable second) {
        CountDownLatch under = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    try {
                        first.run();
                    } finally {
                        under.countDown();
                    }
                    await(over);
                }));
        await(under);
        try {
            second.run();
        } finally {
            over.countDown();
        }
        try {
            other.join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof DomainError refused) {
                throw refused;
            }
            throw e;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
