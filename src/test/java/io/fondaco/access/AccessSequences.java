package io.fondaco.access;

import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.audit.SealAudit;
import io.fondaco.audit.VerifyAudit;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.QualifiedName;
import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.Catalogs;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever people, Trino and the nodes do in whatever order: when the reconciler rests, Trino holds exactly the union
 * of the agreements in force, and nothing is stuck. A failure names its sequence, which is the same each time.
 */
abstract class AccessSequences {

    private static final int LONGEST = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    Samples samples;

    @Inject
    RandomDeeds deeds;

    @Inject
    Catalogs catalogs;

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
    OutsideGrants outside;

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

    @Test
    void trinoHoldsWhatTheAgreementsOwe() {
        for (long seed = 1; seed <= sequences(); seed++) {
            begin();
            Random dice = new Random(seed);
            int steps = 3 + dice.nextInt(LONGEST);
            for (int step = 0; step < steps; step++) {
                deeds.act(dice);
            }
            rest();
            assertThatAllIsTrue("sequence " + seed);
        }
        sealAudit.run();
        assertThat(verifyAudit.run(GRACE).firstBroken()).isNull();
    }

    private void begin() {
        clock.reset();
        samples.reset();
        RandomDeeds.CONSUMERS.forEach(samples::signedIn);
        List.of(OTTO, ODA, GRACE).forEach(samples::signedIn);
        QuarkusTransaction.requiringNew()
                .run(() -> RandomDeeds.CONSUMERS.forEach(
                        person -> memberships.confirm(person.name(), person.teams(), TeamMembership.Source.SIGN_IN)));
        RandomDeeds.PRODUCTS.forEach((slug, object) -> {
            deeds.engine(object).create(object);
            QuarkusTransaction.requiringNew().run(() -> {
                catalogs.noteKeepsGrants(object.inCatalog(), true, clock.instant());
                samples.add(
                        "weather",
                        slug,
                        Samples.describe(slug, "Tried at random", object).owners("otto", "oda"));
            });
        });
    }

    /** Time passes until every lease and every pause is over, and nothing is due any more. */
    private void rest() {
        RandomDeeds.PRODUCTS.values().stream()
                .filter(object -> !deeds.engine(object).has(object))
                .forEach(object -> deeds.engine(object).create(object));
        for (int round = 0; round < 3; round++) {
            clock.moveAhead(Duration.between(Instant.now(), clock.instant()).plusMinutes(11));
            expiry.run();
            driftCheck.run();
            reconciler.run();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(PATIENCE)
                    .until(this::nothingIsInWork);
        }
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
            for (QualifiedName object : RandomDeeds.PRODUCTS.values()) {
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
        deeds.engine(object)
                .held(object.catalog(), Set.of(object.schema()))
                .getOrDefault(object, Map.of())
                .forEach((grantee, rights) -> held.put(grantee.name(), rights.privileges()));
        held.remove(deeds.engine(object).user());
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
