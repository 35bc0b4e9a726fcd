package io.fondaco.access;

import static io.fondaco.access.RandomWorld.CONSUMERS;
import static io.fondaco.access.RandomWorld.TEAMS;
import static io.fondaco.access.RandomWorld.any;
import static io.fondaco.access.RandomWorld.anyListed;
import static io.fondaco.testing.Samples.OTTO;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.BeginAndExpireAgreements;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.grant.GrantReconciler;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.common.DomainError;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.StoppableEngine;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;

/** What time, administrators of Trino, Trino itself and the nodes of the portal do. */
@ApplicationScoped
class TroubleAtRandom {

    /** Longer than the lease, and shorter than a statement lives. */
    private static final Duration PAST_LEASE = Duration.ofSeconds(150);

    @Inject
    RandomWorld world;

    @Inject
    PeopleAtRandom people;

    @Inject
    StatesAtRandom states;

    @Inject
    AccessRequests requests;

    @Inject
    DecideRequest decideRequest;

    @Inject
    MovableClock clock;

    @Inject
    BeginAndExpireAgreements expiry;

    @Inject
    Grants grants;

    @Inject
    GrantReconciler reconciler;

    boolean timePasses(Random dice) {
        clock.moveOn(Duration.ofDays(1 + dice.nextInt(30)));
        expiry.run();
        return true;
    }

    boolean replaceObject(Random dice) {
        QualifiedName object = any(RandomWorld.PLACES, dice);
        world.engine(object).create(object);
        return true;
    }

    boolean dropObject(Random dice) {
        QualifiedName object = any(RandomWorld.PLACES, dice);
        world.engine(object).drop(object);
        return true;
    }

    boolean giveByHand(Random dice) {
        return giveByHand(dice, EnumSet.of(Privilege.SELECT));
    }

    boolean giveMoreByHand(Random dice) {
        return giveByHand(dice, EnumSet.of(Privilege.SELECT, Privilege.INSERT));
    }

    private boolean giveByHand(Random dice, Set<Privilege> privileges) {
        QualifiedName object = anyListed(dice);
        boolean there = world.engine(object).has(object);
        if (there) {
            String person = any(CONSUMERS, dice).name();
            world.engine(object).grant(object, person, privileges);
            world.givenByHand(object, person);
        }
        return there;
    }

    boolean takeAwayByHand(Random dice) {
        QualifiedName object = anyListed(dice);
        boolean there = world.engine(object).has(object);
        if (there) {
            world.engine(object).revoke(object, any(CONSUMERS, dice).name(), EnumSet.of(Privilege.SELECT));
        }
        return there;
    }

    /** A node dies after it told Trino something and before it wrote that down. */
    boolean dieAfterGrant(Random dice) {
        Optional<AccessRequest> waiting = people.approvable(dice);
        if (waiting.isEmpty()) {
            return false;
        }
        StoppableEngine engine = engineOf(waiting.get());
        engine.stopAfterGrant();
        try {
            decideRequest.decide(OTTO, waiting.get().id(), DecisionInput.approved());
            reconciler.run();
            boolean died = isDown(engine);
            leaveInHand();
            return died;
        } finally {
            engine.start();
        }
    }

    /** The commit may have woken another worker, which is on its way to the grant. */
    private static boolean isDown(StoppableEngine engine) {
        Instant patience = Instant.now().plusSeconds(1);
        while (engine.answers() && Instant.now().isBefore(patience)) {
            sleep(Duration.ofMillis(2));
        }
        return !engine.answers();
    }

    /** A node dies with rows in its hands: what was approved while the cluster did not answer is due. */
    boolean dieAtWork(Random dice) {
        Optional<AccessRequest> waiting = people.approvable(dice);
        if (waiting.isEmpty()) {
            return false;
        }
        StoppableEngine engine = engineOf(waiting.get());
        engine.stop();
        try {
            decideRequest.decide(OTTO, waiting.get().id(), DecisionInput.approved());
            return leaveInHand();
        } finally {
            engine.start();
        }
    }

    private boolean leaveInHand() {
        int held = QuarkusTransaction.requiringNew()
                .call(() -> grants.update(
                        "leasedUntil = ?1 where nextAttemptAt is not null",
                        clock.instant().plusSeconds(30)));
        return held > 0;
    }

    /** A worker goes to sleep before its GRANT, and sends it when another has had the row and the access is taken away. */
    boolean sleepPastLease(Random dice) {
        Random later = new Random(dice.nextLong());
        Optional<AccessRequest> waiting = people.approvable(dice);
        if (waiting.isEmpty() || !(engineOf(waiting.get()) instanceof FakeEngine engine)) {
            return false;
        }
        AtomicBoolean slept = new AtomicBoolean();
        CountDownLatch awake = new CountDownLatch(1);
        engine.delays().beforeStatement(() -> {
            slept.set(true);
            clock.moveOn(PAST_LEASE);
            unlessRefused(() -> people.revoke(later));
            reconciler.run();
            awake.countDown();
        });
        try {
            decideRequest.decide(OTTO, waiting.get().id(), DecisionInput.approved());
            reconciler.run();
            untilAtRest(slept);
        } finally {
            engine.delays().beforeStatement(() -> {});
        }
        return slept.get() && isAwake(awake);
    }

    /** The commit may have woken another worker, which sleeps then: nothing else happens meanwhile. */
    private void untilAtRest(AtomicBoolean slept) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> slept.get()
                        || QuarkusTransaction.requiringNew()
                                        .call(() -> grants.count(
                                                "leasedUntil is not null or nextAttemptAt <= ?1", clock.instant()))
                                == 0);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isAwake(CountDownLatch awake) {
        try {
            boolean over = awake.await(10, TimeUnit.SECONDS);
            // Its statement is sent right after.
            sleep(Duration.ofMillis(20));
            return over;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A statement is held up on its way, given up, and arrives after another worker has had the row. */
    boolean statementArrivesLate(Random dice) {
        Optional<AccessRequest> waiting = people.approvable(dice);
        if (waiting.isEmpty() || !(engineOf(waiting.get()) instanceof FakeEngine engine)) {
            return false;
        }
        engine.delays().holdBack();
        try {
            decideRequest.decide(OTTO, waiting.get().id(), DecisionInput.approved());
            reconciler.run();
            clock.moveOn(PAST_LEASE);
            unlessRefused(() -> people.revoke(dice));
            reconciler.run();
            return true;
        } finally {
            engine.delays().letGo();
        }
    }

    private static void unlessRefused(Runnable act) {
        try {
            act.run();
        } catch (DomainError refused) {
            // the rules say no: then it goes on without
        }
    }

    /** The cluster in which lies what the request asks for. */
    private StoppableEngine engineOf(AccessRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> world.engine(requests.findById(request.id())
                        .ports()
                        .iterator()
                        .next()
                        .object()));
    }

    boolean twoNodes(Random dice) {
        CompletableFuture<Void> other = CompletableFuture.runAsync(reconciler::run);
        reconciler.run();
        other.join();
        return true;
    }

    boolean outage(Random dice) {
        StoppableEngine engine = world.anyEngine(dice);
        engine.stop();
        try {
            reconciler.run();
            return people.approve(dice);
        } finally {
            engine.start();
        }
    }

    /** Agreements end, and nothing is woken. */
    boolean endUnheard(Random dice) {
        Optional<Agreement> held = people.ownInForce(dice);
        return held.isPresent()
                && world.unheard(
                                "update agreement set state = 'ENDED', end_reason = 'REVOKED', ended_by = 'otto', ended_at = :now,"
                                        + " version = version + 1 where state = 'IN_FORCE' and principal = :name",
                                Map.of("name", held.get().principal(), "now", clock.instant()))
                        > 0;
    }

    /** Somebody leaves a team, or joins it, and nothing is woken. */
    boolean joinOrLeaveUnheard(Random dice) {
        Optional<Person> person = states.here(dice);
        if (person.isEmpty()) {
            return false;
        }
        Map<String, Object> membership = Map.of("name", person.get().name(), "team", any(TEAMS, dice));
        int left = world.unheard("delete from person_team where person = :name and team = :team", membership);
        return left > 0
                || world.unheard(
                                "insert into person_team (person, team, source, confirmed_at)"
                                        + " values (:name, :team, 'ADMIN', current_timestamp)",
                                membership)
                        > 0;
    }
}
