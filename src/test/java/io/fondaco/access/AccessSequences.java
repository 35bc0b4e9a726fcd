package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.audit.SealAudit;
import io.fondaco.audit.VerifyAudit;
import io.fondaco.common.DomainError;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.QualifiedName;
import io.fondaco.engine.StoppableEngine;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.Catalogs;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever people, Trino and the nodes do in whatever order: when the reconciler rests, Trino holds exactly the union
 * of the agreements in force, and nothing is stuck. A failure names its sequence, which is the same each time.
 */
abstract class AccessSequences {

    private static final int LONGEST = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Person ODD =
            new Person("zoë o'brien \"x\" or 1=1", "Zoë", "zoe@example.com", Set.of("team-retail"), false);
    private static final List<Person> CONSUMERS = List.of(ADA, BEN, ODD);
    private static final List<String> TEAMS = List.of("team-analytics", "team-marketing");

    /** One object in each of two clusters. */
    private static final Map<String, QualifiedName> PRODUCTS = Map.of(
            "sequences-here", QualifiedName.parse("lake.sequences.here"),
            "sequences-east", QualifiedName.parse("lake.sequences.east").in(FakeEngine.EAST));

    private static final List<String> SLUGS =
            PRODUCTS.keySet().stream().sorted().toList();

    @Inject
    Samples samples;

    @Inject
    Clusters clusters;

    @Inject
    Catalogs catalogs;

    @Inject
    MovableClock clock;

    @Inject
    DataProducts products;

    @Inject
    RequestAccess requestAccess;

    @Inject
    DecideRequest decideRequest;

    @Inject
    UndoApproval undoApproval;

    @Inject
    EndAgreement endAgreement;

    @Inject
    BeginAndExpireAgreements expiry;

    @Inject
    TeamMemberships memberships;

    @Inject
    AccessRequests requests;

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

    /** The cluster of that name, which can be stopped. */
    private StoppableEngine engine(String cluster) {
        return (StoppableEngine) clusters.of(cluster);
    }

    private StoppableEngine engine(QualifiedName object) {
        return engine(object.cluster());
    }

    private StoppableEngine anyEngine(Random dice) {
        return engine(any(List.copyOf(clusters.names()), dice));
    }

    @Test
    void trinoHoldsWhatTheAgreementsOwe() {
        for (long seed = 1; seed <= sequences(); seed++) {
            begin();
            Random dice = new Random(seed);
            int steps = 3 + dice.nextInt(LONGEST);
            for (int step = 0; step < steps; step++) {
                act(dice);
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
        CONSUMERS.forEach(samples::signedIn);
        List.of(OTTO, ODA, GRACE).forEach(samples::signedIn);
        QuarkusTransaction.requiringNew()
                .run(() -> CONSUMERS.forEach(
                        person -> memberships.confirm(person.name(), person.teams(), TeamMembership.Source.SIGN_IN)));
        PRODUCTS.forEach((slug, object) -> {
            engine(object).create(object);
            QuarkusTransaction.requiringNew().run(() -> {
                catalogs.noteKeepsGrants(object.inCatalog(), true, clock.instant());
                samples.add(
                        "weather",
                        slug,
                        Samples.describe(slug, "Tried at random", object).owners("otto", "oda"));
            });
        });
    }

    /** One thing that somebody or something does; what the rules refuse changes nothing. */
    private void act(Random dice) {
        try {
            switch (dice.nextInt(19)) {
                case 0, 1, 2 -> ask(dice);
                case 3, 4, 5 -> decide(dice, Decision.Outcome.APPROVED);
                case 6 -> decide(dice, Decision.Outcome.DECLINED);
                case 7 -> extend(dice);
                case 8 -> undo(dice);
                case 9 -> revoke(dice);
                case 10 -> release(dice);
                case 11 -> timePasses(dice);
                case 12 -> joinOrLeave(dice);
                case 13 -> makeAnewOrDrop(dice);
                case 14 -> giveOutside(dice);
                case 15 -> takeAwayOutside(dice);
                case 16 -> dieAtWork(dice);
                case 17 -> twoNodes();
                default -> outage(dice);
            }
        } catch (DomainError refused) {
            // the rules say no: that is an outcome too
        }
    }

    private void ask(Random dice) {
        Person person = any(CONSUMERS, dice);
        AccessWish wish = wish(dice);
        Holder holder = dice.nextInt(4) == 0
                ? new Holder(HolderKind.TEAM, person.teams().iterator().next())
                : Holder.of(person);
        send(person, any(SLUGS, dice), wish.forHolder(holder));
    }

    private void extend(Random dice) {
        List<AccessRequest> approved = requests(RequestState.APPROVED);
        if (!approved.isEmpty()) {
            AccessRequest before = any(approved, dice);
            Person requester = person(before.requester());
            send(requester, slug(before), wish(dice).forHolder(before.holder()).extending(before.id()));
        }
    }

    private String slug(AccessRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requests.findById(request.id()).product().slug());
    }

    private AccessWish wish(Random dice) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new AccessWish(
                PURPOSE,
                today.plusDays(1 + dice.nextInt(60)),
                true,
                UUID.randomUUID().toString());
    }

    private void send(Person person, String slug, AccessWish wish) {
        QuarkusTransaction.requiringNew()
                .run(() -> requestAccess.send(
                        person, products.find(person, "weather", slug).orElseThrow(), wish));
    }

    private void decide(Random dice, Decision.Outcome outcome) {
        List<AccessRequest> waiting = requests(RequestState.WAITING);
        if (!waiting.isEmpty()) {
            Person owner = dice.nextBoolean() ? OTTO : ODA;
            decideRequest.decide(owner, any(waiting, dice).id(), new Verdict(outcome, "Because it is so"));
        }
    }

    private void undo(Random dice) {
        List<AccessRequest> approved = requests(RequestState.APPROVED);
        if (!approved.isEmpty()) {
            undoApproval.undo(
                    dice.nextBoolean() ? OTTO : ODA, any(approved, dice).id());
        }
    }

    private void revoke(Random dice) {
        List<UUID> inForce = inForce();
        if (!inForce.isEmpty()) {
            UUID chosen = any(inForce, dice);
            if (dice.nextBoolean()) {
                endAgreement.revoke(OTTO, chosen, "No longer needed");
            } else {
                endAgreement.revokeInAWeek(OTTO, chosen, "No longer needed");
            }
        }
    }

    private void release(Random dice) {
        List<UUID> inForce = inForce();
        if (!inForce.isEmpty()) {
            endAgreement.release(any(CONSUMERS, dice), any(inForce, dice));
        }
    }

    private void timePasses(Random dice) {
        clock.moveAhead(Duration.between(Instant.now(), clock.instant()).plusDays(1 + dice.nextInt(30)));
        expiry.run();
    }

    private void joinOrLeave(Random dice) {
        String person = any(CONSUMERS, dice).name();
        String team = any(TEAMS, dice);
        QuarkusTransaction.requiringNew().run(() -> {
            if (!memberships.remove(team, person)) {
                memberships.add(team, person);
            }
        });
    }

    private void makeAnewOrDrop(Random dice) {
        QualifiedName object = anyObject(dice);
        if (dice.nextInt(3) == 0) {
            engine(object).drop(object);
        } else {
            engine(object).create(object);
        }
    }

    private void takeAwayOutside(Random dice) {
        QualifiedName object = anyObject(dice);
        if (engine(object).has(object)) {
            engine(object).revoke(object, any(CONSUMERS, dice).name(), EnumSet.of(Privilege.SELECT));
        }
    }

    private void giveOutside(Random dice) {
        Set<Privilege> privileges =
                dice.nextBoolean() ? EnumSet.of(Privilege.SELECT) : EnumSet.of(Privilege.SELECT, Privilege.INSERT);
        QualifiedName object = anyObject(dice);
        if (engine(object).has(object)) {
            engine(object).grant(object, any(CONSUMERS, dice).name(), privileges);
        }
    }

    /** A node dies with a row in its hands, before or after it told Trino. */
    private void dieAtWork(Random dice) {
        if (dice.nextBoolean()) {
            StoppableEngine engine = anyEngine(dice);
            engine.stopAfterGrant();
            reconciler.run();
            engine.start();
        }
        QuarkusTransaction.requiringNew()
                .run(() -> grants.update(
                        "leasedUntil = ?1 where nextAttemptAt is not null",
                        clock.instant().plusSeconds(30)));
    }

    private void twoNodes() {
        CompletableFuture<Void> other = CompletableFuture.runAsync(reconciler::run);
        reconciler.run();
        other.join();
    }

    private void outage(Random dice) {
        StoppableEngine engine = anyEngine(dice);
        engine.stop();
        reconciler.run();
        if (dice.nextBoolean()) {
            decide(dice, Decision.Outcome.APPROVED);
        }
        engine.start();
    }

    /** Time passes until every lease and every pause is over, and nothing is due any more. */
    private void rest() {
        PRODUCTS.values().stream()
                .filter(object -> !engine(object).has(object))
                .forEach(object -> engine(object).create(object));
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
            for (QualifiedName object : PRODUCTS.values()) {
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
        Map<String, Set<Privilege>> held = new TreeMap<>(engine(object)
                .privileges(object.catalog(), Set.of(object.schema()))
                .getOrDefault(object, Map.of()));
        held.remove(engine(object).user());
        outside.listAll().stream()
                .filter(grant -> grant.object().equals(object))
                .forEach(grant -> held.remove(grant.principal(), grant.privileges()));
        return held;
    }

    private List<AccessRequest> requests(RequestState state) {
        return QuarkusTransaction.requiringNew().call(() -> requests.list("state = ?1 order by number", state));
    }

    private List<UUID> inForce() {
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements.list("state = ?1 order by startsAt, principal", AgreementState.IN_FORCE).stream()
                        .map(Agreement::id)
                        .toList());
    }

    private static Person person(String name) {
        return CONSUMERS.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static QualifiedName anyObject(Random dice) {
        return PRODUCTS.get(any(SLUGS, dice));
    }

    private static <T> T any(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }
}
