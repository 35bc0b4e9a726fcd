package io.fondaco.access;

import static io.fondaco.testing.Samples.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.BeginAndExpireAgreements;
import io.fondaco.access.grant.DriftCheck;
import io.fondaco.access.grant.GrantReconciler;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.grant.ResyncGrants;
import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.audit.SealAudit;
import io.fondaco.audit.VerifyAudit;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever people, Trino and the nodes do in whatever order: when the reconciler rests, Trino holds exactly the union
 * of the agreements in force, and nothing is stuck. A failure names its sequence, which is the same each time.
 */
abstract class AccessSequences {

    private static final Logger LOG = Logger.getLogger(AccessSequences.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    RandomWorld world;

    @Inject
    RandomActions actions;

    @Inject
    ResyncGrants resync;

    @Inject
    MovableClock clock;

    @Inject
    BeginAndExpireAgreements expiry;

    @Inject
    TeamMemberships memberships;

    @Inject
    Agreements agreements;

    @Inject
    Grants grants;

    @Inject
    GrantReconciler reconciler;

    @Inject
    DriftCheck driftCheck;

    @Inject
    UnmanagedGrants outside;

    @Inject
    SealAudit sealAudit;

    @Inject
    VerifyAudit verifyAudit;

    @AfterEach
    void now() {
        clock.reset();
    }

    /** How many sequences to try. */
    abstract int sequences();

    /** How many actions the longest has, besides the first three. */
    abstract int longest();

    /** How often each action must have succeeded in all of them. */
    abstract int floor();

    /** What can't be done to this engine. */
    Set<String> impossible() {
        return Set.of();
    }

    @Test
    void trinoHoldsWhatTheAgreementsOwe() {
        int healed = 0;
        for (long seed = 1; seed <= sequences(); seed++) {
            world.begin();
            Random dice = new Random(seed);
            int steps = 3 + dice.nextInt(longest());
            for (int step = 0; step < steps; step++) {
                actions.act(dice);
            }
            healed += rest();
            assertThatAllIsTrue("sequence " + seed);
        }
        LOG.infof("%d grants were healed by the resync; actions: %s", healed, actions.counts());
        Map<String, RandomActions.Count> rare = actions.counts();
        rare.keySet().removeAll(impossible());
        rare.values().removeIf(count -> count.succeeded() >= floor());
        assertThat(rare)
                .as("actions that succeeded less than %d times, of %s", floor(), actions.counts())
                .isEmpty();
        assertThat(healed).as("grants that nothing woke but the resync").isGreaterThanOrEqualTo(floor());
        sealAudit.run();
        assertThat(verifyAudit.run(GRACE).firstBroken()).isNull();
    }

    /** Time passes until every lease and every pause is over, and nothing is due any more; says what was healed. */
    private int rest() {
        RandomWorld.PLACES.stream()
                .filter(object -> !world.engine(object).has(object))
                .forEach(object -> world.engine(object).create(object));
        ResyncGrants.Result found = resync.run();
        for (int round = 0; round < 3; round++) {
            clock.moveOn(Duration.ofMinutes(11));
            expiry.run();
            driftCheck.run();
            reconciler.run();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(PATIENCE)
                    .until(this::nothingIsInWork);
        }
        assertThat(resync.run()).as("what is left to heal").isEqualTo(new ResyncGrants.Result(0, 0));
        return found.differing() + found.missing();
    }

    private boolean nothingIsInWork() {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.count("nextAttemptAt <= ?1 or leasedUntil > ?1", now) == 0);
    }

    private void assertThatAllIsTrue(String sequence) {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(grants.list("nextAttemptAt is not null or leasedUntil is not null"))
                    .as("%s: what is stuck", sequence)
                    .extracting(grant -> grant.state() + " " + grant.principal() + " " + grant.object() + " "
                            + grant.lastError().orElse(""))
                    .isEmpty();
            for (QualifiedName object : RandomWorld.PLACES) {
                assertThat(explained(object)).as("%s: %s", sequence, object).isEqualTo(owed(object));
            }
        });
    }

    /** What the agreements in force owe, worked out from nothing but their holders, times and ports. */
    private Map<String, Set<Privilege>> owed(QualifiedName object) {
        Instant now = clock.instant();
        Map<String, Set<Privilege>> owed = new TreeMap<>();
        agreements.listAll().stream()
                .filter(agreement -> agreement.port().object().equals(object))
                .filter(agreement -> !agreement.port().removed())
                .filter(agreement -> agreement.state() == AgreementState.IN_FORCE)
                .filter(agreement -> !agreement.startsAt().isAfter(now))
                .filter(agreement ->
                        agreement.endsAt().filter(end -> !end.isAfter(now)).isEmpty())
                .flatMap(agreement -> readers(agreement.holder()).stream())
                .forEach(reader -> owed.put(reader, Set.of(Privilege.SELECT)));
        return owed;
    }

    private Set<String> readers(Holder holder) {
        return holder.kind() == HolderKind.TEAM ? memberships.membersOf(holder.name()) : Set.of(holder.name());
    }

    /** What Trino holds for people, but for what the drift check told to be from outside. */
    private Map<String, Set<Privilege>> explained(QualifiedName object) {
        Map<String, Set<Privilege>> held = new TreeMap<>();
        Stream.concat(RandomWorld.CONSUMERS.stream(), RandomWorld.OWNERS.stream())
                .map(Person::name)
                .forEach(person -> held.put(person, world.engine(object).privileges(object, person)));
        held.values().removeIf(Set::isEmpty);
        // The drift check looks at what products read: what was given by hand elsewhere is nobody's business here.
        held.keySet().removeAll(world.forgottenByHand(object));
        outside.listAll().stream()
                .filter(grant -> grant.object().equals(object))
                .forEach(grant -> held.computeIfPresent(
                        grant.principal(), (principal, rights) -> without(rights, grant.privileges())));
        return held;
    }

    private static @Nullable Set<Privilege> without(Set<Privilege> rights, Set<Privilege> fromOutside) {
        Set<Privilege> left = new TreeSet<>(rights);
        left.removeAll(fromOutside);
        return left.isEmpty() ? null : left;
    }
}
