package io.fondaco.access;

import static io.fondaco.access.RandomWorld.CONSUMERS;
import static io.fondaco.access.RandomWorld.any;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestState;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.OutputPort;
import io.fondaco.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What there is at this moment that something can be done to; one of it, by the dice. */
@ApplicationScoped
class StatesAtRandom {

    private static final Duration UNDONE_WITHIN = Duration.ofMinutes(9);

    @Inject
    People people;

    @Inject
    TeamMemberships memberships;

    @Inject
    AccessRequests requests;

    @Inject
    Agreements agreements;

    @Inject
    MovableClock clock;

    Optional<Person> here(Random dice) {
        return one(dice, () -> CONSUMERS.stream().filter(this::isHere).toList());
    }

    Optional<Person> away(Random dice) {
        return one(
                dice, () -> CONSUMERS.stream().filter(person -> !isHere(person)).toList());
    }

    private boolean isHere(Person person) {
        return !people.hasLeft(person.name());
    }

    /** A team with somebody of it. */
    Optional<Holder> team(Random dice, Person person) {
        return one(dice, () -> List.copyOf(memberships.teamsOf(person.name())))
                .map(team -> new Holder(HolderKind.TEAM, team));
    }

    /** A request that waits and that an approver could still say yes to. */
    Optional<AccessRequest> approvable(Random dice) {
        return one(
                dice,
                () -> requests.list("state = ?1 order by number", RequestState.WAITING).stream()
                        .filter(request -> request.ports().stream().noneMatch(OutputPort::removed))
                        .filter(request ->
                                !request.endsOn().isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                        .toList());
    }

    Optional<AccessRequest> waiting(Random dice) {
        return one(dice, () -> requests.list("state = ?1 order by number", RequestState.WAITING));
    }

    /** A request whose access is still in force, with nothing that waits to take its place. */
    Optional<AccessRequest> extensible(Random dice) {
        return one(
                dice,
                () -> approved().stream()
                        .filter(request ->
                                agreements.from(request.id()).stream().anyMatch(Agreement::isOpen))
                        .filter(request -> requests.waiting(request.holder(), request.product())
                                .isEmpty())
                        .toList());
    }

    /** A request that was approved a moment ago, and of which everything is in force. */
    Optional<AccessRequest> fresh(Random dice) {
        return one(
                dice,
                () -> approved().stream()
                        .filter(request -> request.closedAt()
                                .orElseThrow()
                                .isAfter(clock.instant().minus(UNDONE_WITHIN)))
                        .filter(request -> agreements.from(request.id()).stream()
                                .allMatch(each -> each.isOpen() && !each.announced()))
                        .filter(request -> requests.waiting(request.holder(), request.product())
                                .isEmpty())
                        .toList());
    }

    /** Who approved it. */
    String approver(AccessRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        requests.findById(request.id()).decision().orElseThrow().approver());
    }

    private List<AccessRequest> approved() {
        return requests.list("state = ?1 order by number", RequestState.APPROVED);
    }

    /** The key of an access in force that somebody asked for. */
    Optional<UUID> inForce(Random dice) {
        return one(dice, this::inForce).map(Agreement::id);
    }

    /** One in force that is a person's own. */
    Optional<Agreement> heldByPerson(Random dice) {
        return one(
                dice,
                () -> inForce().stream()
                        .filter(agreement -> agreement.holder().kind() == HolderKind.PERSON)
                        .toList());
    }

    private List<Agreement> inForce() {
        return agreements.list(
                "select a from Agreement a left join AccessRequest r on r.id = a.request"
                        + " where a.state = ?1 and a.standing = false order by r.number, a.principal, a.startsAt",
                AgreementState.IN_FORCE);
    }

    private static <T> Optional<T> one(Random dice, Callable<List<T>> all) {
        List<T> found = QuarkusTransaction.requiringNew().call(all);
        return found.isEmpty() ? Optional.empty() : Optional.of(any(found, dice));
    }
}
