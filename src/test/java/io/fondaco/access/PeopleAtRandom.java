package io.fondaco.access;

import static io.fondaco.access.RandomWorld.CONSUMERS;
import static io.fondaco.access.RandomWorld.OWNERS;
import static io.fondaco.access.RandomWorld.SLUGS;
import static io.fondaco.access.RandomWorld.TEAMS;
import static io.fondaco.access.RandomWorld.any;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.approval.UndoApproval;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.people.ManagePeople;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.common.DomainError;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do, one after the other. Each action says whether there was anything to do it to. */
@ApplicationScoped
class PeopleAtRandom {

    private static final String REASON = "No longer needed";

    @Inject
    RandomWorld world;

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
    ManagePeople managePeople;

    @Inject
    TeamMemberships memberships;

    @Inject
    AccessRequests requests;

    @Inject
    StatesAtRandom states;

    boolean ask(Random dice) {
        for (Person person : shuffled(CONSUMERS, dice)) {
            if (world.isHere(person) && ask(dice, person, Holder.of(person)) != null) {
                return true;
            }
        }
        return false;
    }

    boolean askForTeam(Random dice) {
        return sendForTeam(dice) != null;
    }

    @Nullable
    UUID sendForTeam(Random dice) {
        for (Person person : shuffled(CONSUMERS, dice)) {
            Optional<Holder> team = states.team(dice, person);
            UUID sent = team.isPresent() && world.isHere(person) ? ask(dice, person, team.get()) : null;
            if (sent != null) {
                return sent;
            }
        }
        return null;
    }

    /** The first product that the rules let them ask for; null if there is none. */
    private @Nullable UUID ask(Random dice, Person person, Holder holder) {
        for (String slug : shuffled(SLUGS, dice)) {
            try {
                return send(person, slug, input(dice).forHolder(holder));
            } catch (DomainError refused) {
                // They have it, or wait for it: then another product.
            }
        }
        return null;
    }

    private static <T> List<T> shuffled(List<T> all, Random dice) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, dice);
        return copy;
    }

    private AccessRequestInput input(Random dice) {
        return new AccessRequestInput(
                PURPOSE,
                today().plusDays(1 + dice.nextInt(60)),
                true,
                UUID.randomUUID().toString());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private UUID send(Person person, String slug, AccessRequestInput input) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(person, products.find(person, "weather", slug).orElseThrow(), input)
                        .id());
    }

    /** What is in force is asked for longer; somebody is approved first if nothing is. */
    boolean extend(Random dice) {
        if (states.extensible(dice).isEmpty()) {
            approve(dice);
        }
        Optional<AccessRequest> before = states.extensible(dice);
        before.ifPresent(request -> {
            String slug = QuarkusTransaction.requiringNew()
                    .call(() -> requests.findById(request.id()).product().slug());
            AccessRequestInput longer = new AccessRequestInput(
                    PURPOSE,
                    request.endsOn().plusDays(1 + dice.nextInt(30)),
                    true,
                    UUID.randomUUID().toString());
            send(
                    RandomWorld.person(request.requester()),
                    slug,
                    longer.forHolder(request.holder()).extending(request.id()));
        });
        return before.isPresent();
    }

    /** One that waits; somebody asks if nothing does. */
    boolean approve(Random dice) {
        Optional<AccessRequest> waiting = approvable(dice);
        waiting.ifPresent(request -> decideRequest.decide(any(OWNERS, dice), request.id(), DecisionInput.approved()));
        return waiting.isPresent();
    }

    boolean decline(Random dice) {
        if (states.waiting(dice).isEmpty()) {
            ask(dice);
        }
        Optional<AccessRequest> waiting = states.waiting(dice);
        waiting.ifPresent(request ->
                decideRequest.decide(any(OWNERS, dice), request.id(), DecisionInput.declined("Because it is so")));
        return waiting.isPresent();
    }

    /** A request that can be approved; somebody asks if there is none. */
    Optional<AccessRequest> approvable(Random dice) {
        Optional<AccessRequest> waiting = states.approvable(dice);
        if (waiting.isEmpty()) {
            ask(dice);
        }
        return waiting.or(() -> states.approvable(dice));
    }

    /** Who approved takes it back; somebody is approved first if nobody was just now. */
    boolean undo(Random dice) {
        if (states.fresh(dice).isEmpty()) {
            approve(dice);
        }
        Optional<AccessRequest> fresh = states.fresh(dice);
        fresh.ifPresent(request -> undoApproval.undo(RandomWorld.owner(states.approver(request)), request.id()));
        return fresh.isPresent();
    }

    boolean revoke(Random dice) {
        return inForce(dice).map(id -> endAgreement.revoke(OTTO, id, REASON)).isPresent();
    }

    boolean revokeInAWeek(Random dice) {
        return inForce(dice)
                .map(id -> endAgreement.revokeInAWeek(OTTO, id, REASON))
                .isPresent();
    }

    /** An access in force; somebody is approved first if there is none. */
    private Optional<UUID> inForce(Random dice) {
        Optional<UUID> inForce = states.inForce(dice);
        if (inForce.isEmpty()) {
            approve(dice);
        }
        return inForce.or(() -> states.inForce(dice));
    }

    boolean release(Random dice) {
        Optional<Agreement> held = ownInForce(dice);
        return held.map(agreement -> endAgreement.release(RandomWorld.person(agreement.principal()), agreement.id()))
                .isPresent();
    }

    /** Somebody's own access in force; somebody is approved first if nobody has one. */
    Optional<Agreement> ownInForce(Random dice) {
        Optional<Agreement> held = states.heldByPerson(dice);
        if (held.isEmpty()) {
            approve(dice);
        }
        return held.or(() -> states.heldByPerson(dice));
    }

    boolean joinOrLeave(Random dice) {
        return states.here(dice)
                .filter(person -> joinOrLeave(any(TEAMS, dice), person))
                .isPresent();
    }

    boolean joinOrLeave(String team, Person person) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!memberships.remove(team, person.name())) {
                memberships.add(team, person.name());
            }
        });
        return true;
    }

    boolean leave(Random dice) {
        return states.here(dice).filter(this::leave).isPresent();
    }

    boolean leave(Person person) {
        boolean here = world.isHere(person);
        if (here) {
            managePeople.left(GRACE, person.name());
        }
        return here;
    }

    /** Whoever left signs in anew; somebody leaves first if all are here. */
    boolean comeBack(Random dice) {
        if (states.away(dice).isEmpty()) {
            leave(dice);
        }
        Person person = states.away(dice).orElseThrow();
        world.unheard("update person set left_at = null where name = :name", Map.of("name", person.name()));
        QuarkusTransaction.requiringNew().run(() -> world.confirm(person));
        return true;
    }

    /** A port lies elsewhere from now on. */
    boolean movePort(Random dice) {
        String slug = any(SLUGS, dice);
        Map.Entry<String, QualifiedName> port = world.ports().get(slug);
        List<QualifiedName> elsewhere = RandomWorld.PLACES.stream()
                .filter(place -> !place.equals(port.getValue()))
                .toList();
        world.describe(slug, any(elsewhere, dice), port.getKey());
        return true;
    }

    /** The product takes its port away and gives another instead. */
    boolean replacePort(Random dice) {
        String slug = any(SLUGS, dice);
        Map.Entry<String, QualifiedName> port = world.ports().get(slug);
        world.describe(slug, port.getValue(), port.getKey().equals("data") ? "more-data" : "data");
        return true;
    }
}
