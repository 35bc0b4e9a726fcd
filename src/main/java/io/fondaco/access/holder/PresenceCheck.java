package io.fondaco.access.holder;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The one rule of who is behind an access: the person who asks, the one who holds it, the one who answers for the
 * program that does. Nothing is given while one of them has left. Who is asked about leaves, if at all, after the
 * caller's transaction. Members of a team who left are no longer its members, and of several who publish in a domain one
 * may leave.
 */
@ApplicationScoped
public class PresenceCheck {

    private final People people;
    private final OwnAccess ownAccess;

    PresenceCheck(People people, OwnAccess ownAccess) {
        this.people = people;
        this.ownAccess = ownAccess;
    }

    /**
     * The person who asks and everybody behind the holder work here.
     *
     * @throws Conflict if one of them has left
     */
    public void require(String requester, Holder holder) {
        Set<String> behind = new TreeSet<>(whoMustBeHere(holder));
        behind.add(requester);
        require(behind);
    }

    /**
     * Everybody behind the holder works here.
     *
     * @throws Conflict if one of them has left
     */
    public void require(Holder holder) {
        require(whoMustBeHere(holder));
    }

    /**
     * Those of these holders behind whom everybody works here; nobody behind them leaves until the transaction ends.
     */
    public Set<Holder> present(Collection<Holder> holders) {
        Map<Holder, Set<String>> behind = ownAccess.behind(
                holders.stream().filter(holder -> !isOfMany(holder)).collect(Collectors.toSet()));
        Set<String> left = people.leftAmongHeld(
                behind.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return holders.stream()
                .filter(holder -> Collections.disjoint(behind.getOrDefault(holder, Set.of()), left))
                .collect(Collectors.toSet());
    }

    /** Whether everybody behind the holder works here: for what was given before, and is used now. */
    public boolean isHere(Holder holder) {
        return people.leftAmong(whoMustBeHere(holder)).isEmpty();
    }

    private void require(Collection<String> names) {
        absentee(names).ifPresent(name -> {
            throw new Conflict(
                    "person-left", "%s has left, so nothing can be given.".formatted(people.displayName(name)));
        });
    }

    /** Somebody among these people who has left. */
    Optional<String> absentee(Collection<String> names) {
        return people.leftAmongHeld(names).stream().sorted().findFirst();
    }

    private Set<String> whoMustBeHere(Holder holder) {
        return isOfMany(holder) ? Set.of() : ownAccess.behind(holder);
    }

    private static boolean isOfMany(Holder holder) {
        return holder.kind() == HolderKind.TEAM || holder.kind() == HolderKind.DOMAIN;
    }
}
