package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;

import io.fondaco.common.DomainError;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.QualifiedName;
import io.fondaco.engine.StoppableEngine;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * What people, Trino and the nodes do at random, about the access of a few people and teams to an object in each of two
 * clusters.
 */
@ApplicationScoped
class RandomDeeds {

    private static final Person ODD =
            new Person("zoë o'brien \"x\" or 1=1", "Zoë", "zoe@example.com", Set.of("team-retail"), false);
    static final List<Person> CONSUMERS = List.of(ADA, BEN, ODD);
    private static final List<String> TEAMS = List.of("team-analytics", "team-marketing");

    /** One object in each of two clusters. */
    static final Map<String, QualifiedName> PRODUCTS = Map.of(
            "sequences-here", QualifiedName.parse("lake.sequences.here"),
            "sequences-east", QualifiedName.parse("lake.sequences.east").in(FakeEngine.EAST));

    private static final List<String> SLUGS =
            PRODUCTS.keySet().stream().sorted().toList();

    @Inject
    Clusters clusters;

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

    /** One thing that somebody or something does; what the rules refuse changes nothing. */
    void act(Random dice) {
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

    /** The cluster of that name, which can be stopped. */
    private StoppableEngine engine(String cluster) {
        return (StoppableEngine) clusters.of(cluster);
    }

    /** The cluster in which the object lies. */
    StoppableEngine engine(QualifiedName object) {
        return engine(object.cluster());
    }

    private StoppableEngine anyEngine(Random dice) {
        return engine(any(List.copyOf(clusters.names()), dice));
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
