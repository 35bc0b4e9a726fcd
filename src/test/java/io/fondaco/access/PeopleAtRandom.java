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
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.approval.UndoApproval;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.people.ManagePeople;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

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
    Agreements agreements;

    boolean ask(Random dice) {
        Person person = any(CONSUMERS, dice);
        return world.isHere(person) && ask(dice, person, Holder.of(person)) != null;
    }

    boolean askForTeam(Random dice) {
        return sendForTeam(dice) != null;
    }

    UUID sendForTeam(Random dice) {
        Person person = any(CONSUMERS, dice);
        List<String> teams =
                QuarkusTransaction.requiringNew().call(() -> List.copyOf(memberships.teamsOf(person.name())));
        return teams.isEmpty() || !world.isHere(person)
                ? null
                : ask(dice, person, new Holder(HolderKind.TEAM, any(teams, dice)));
    }

    private UUID ask(Random dice, Person person, Holder holder) {
        return send(person, any(SLUGS, dice), wish(dice).forHolder(holder));
    }

    private AccessRequestInput wish(Random dice) {
        return new AccessRequestInput(
                PURPOSE,
                today().plusDays(1 + dice.nextInt(60)),
                true,
                UUID.randomUUID().toString());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private UUID send(Person person, String slug, AccessRequestInput wish) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(person, products.find(person, "weather", slug).orElseThrow(), wish)
                        .id());
    }

    boolean extend(Random dice) {
        List<AccessRequest> approved = requests(RequestState.APPROVED);
        if (approved.isEmpty()) {
            return false;
        }
        AccessRequest before = any(approved, dice);
        Person requester = RandomWorld.person(before.requester());
        String slug = QuarkusTransaction.requiringNew()
                .call(() -> requests.findById(before.id()).product().slug());
        send(requester, slug, wish(dice).forHolder(before.holder()).extending(before.id()));
        return true;
    }

    boolean approve(Random dice) {
        return decide(dice, DecisionInput.approved());
    }

    /** One that waits; somebody asks if nothing does. */
    boolean approveOne(Random dice) {
        Optional<AccessRequest> waiting = waiting(dice);
        waiting.ifPresent(request -> decideRequest.decide(OTTO, request.id(), DecisionInput.approved()));
        return waiting.isPresent();
    }

    boolean decline(Random dice) {
        return decide(dice, DecisionInput.declined("Because it is so"));
    }

    private boolean decide(Random dice, DecisionInput verdict) {
        List<AccessRequest> waiting = requests(RequestState.WAITING);
        if (waiting.isEmpty()) {
            return false;
        }
        decideRequest.decide(any(OWNERS, dice), any(waiting, dice).id(), verdict);
        return true;
    }

    /** A request that waits; somebody asks if none does. */
    Optional<AccessRequest> waiting(Random dice) {
        if (requests(RequestState.WAITING).isEmpty()) {
            ask(dice);
        }
        List<AccessRequest> waiting = requests(RequestState.WAITING);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(any(waiting, dice));
    }

    boolean undo(Random dice) {
        List<AccessRequest> approved = requests(RequestState.APPROVED);
        if (approved.isEmpty()) {
            return false;
        }
        undoApproval.undo(any(OWNERS, dice), any(approved, dice).id());
        return true;
    }

    boolean revoke(Random dice) {
        return anyInForce(dice).map(id -> endAgreement.revoke(OTTO, id, REASON)).isPresent();
    }

    boolean revokeInAWeek(Random dice) {
        return anyInForce(dice)
                .map(id -> endAgreement.revokeInAWeek(OTTO, id, REASON))
                .isPresent();
    }

    boolean release(Random dice) {
        return anyInForce(dice)
                .map(id -> endAgreement.release(any(CONSUMERS, dice), id))
                .isPresent();
    }

    boolean joinOrLeave(Random dice) {
        Person person = any(CONSUMERS, dice);
        return world.isHere(person) && joinOrLeave(any(TEAMS, dice), person);
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
        return leave(any(CONSUMERS, dice));
    }

    boolean leave(Person person) {
        boolean here = world.isHere(person);
        if (here) {
            managePeople.left(GRACE, person.name());
        }
        return here;
    }

    /** Whoever left signs in anew. */
    boolean comeBack(Random dice) {
        Person person = any(CONSUMERS, dice);
        if (world.isHere(person)) {
            return false;
        }
        world.unheard("update person set left_at = null where name = :name", Map.of("name", person.name()));
        QuarkusTransaction.requiringNew().run(() -> world.confirm(person));
        return true;
    }

    boolean movePort(Random dice) {
        String slug = any(SLUGS, dice);
        Map.Entry<String, QualifiedName> port = world.ports().get(slug);
        QualifiedName place = any(RandomWorld.PLACES, dice);
        world.describe(slug, place, port.getKey());
        return !place.equals(port.getValue());
    }

    /** The product takes its port away and gives another instead. */
    boolean replacePort(Random dice) {
        String slug = any(SLUGS, dice);
        Map.Entry<String, QualifiedName> port = world.ports().get(slug);
        world.describe(slug, port.getValue(), port.getKey().equals("data") ? "more-data" : "data");
        return true;
    }

    List<AccessRequest> requests(RequestState state) {
        return QuarkusTransaction.requiringNew().call(() -> requests.list("state = ?1 order by number", state));
    }

    private Optional<UUID> anyInForce(Random dice) {
        List<UUID> inForce = QuarkusTransaction.requiringNew()
                .call(() -> agreements
                        .list(
                                "state = ?1 and standing = false order by startsAt, principal, port.name, id",
                                AgreementState.IN_FORCE)
                        .stream()
                        .map(Agreement::id)
                        .toList());
        return inForce.isEmpty() ? Optional.empty() : Optional.of(any(inForce, dice));
    }
}
