package io.fondaco.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one grantee holds on an object, as Trino lists it.
 *
 * @param privileges all that is held
 * @param passable those of them that the grantee may pass on ({@code WITH GRANT OPTION})
 */
public record Held(Set<Privilege> privileges, Set<Privilege> passable) {

    public static final Held NOTHING = new Held(Set.of(), Set.of());

    private static final String OPTION = " WITH GRANT OPTION";

    /** Copies both; what may be passed on must be held. */
    public Held {
        if (!privileges.containsAll(passable)) {
            throw new IllegalArgumentException("Passed on can only be what is held: " + passable);
        }
        privileges = copy(privileges);
        passable = copy(passable);
    }

    /** Held without the right to pass it on, as the portal gives it. */
    public static Held plainly(Set<Privilege> privileges) {
        return new Held(privileges, Set.of());
    }

    /** Held with the right to pass all of it on. */
    public static Held passable(Set<Privilege> privileges) {
        return new Held(privileges, privileges);
    }

    /** One text for storing and for people, {@code SELECT WITH GRANT OPTION, INSERT}, always in the same order. */
    public String text() {
        return privileges.stream()
                .sorted()
                .map(privilege -> privilege.name() + (passable.contains(privilege) ? OPTION : ""))
                .collect(Collectors.joining(", "));
    }

    /** Reads what {@link #text} wrote. */
    public static Held parse(String text) {
        Set<Privilege> all = EnumSet.noneOf(Privilege.class);
        Set<Privilege> passedOn = EnumSet.noneOf(Privilege.class);
        Arrays.stream(text.split(", ", -1)).filter(word -> !word.isEmpty()).forEach(word -> {
            boolean passable = word.endsWith(OPTION);
            Privilege privilege =
                    Privilege.valueOf(passable ? word.substring(0, word.length() - OPTION.length()) : word);
            all.add(privilege);
            if (passable) {
                passedOn.add(privilege);
            }
        });
        return new Held(all, passedOn);
    }

    private static Set<Privilege> copy(Set<Privilege> privileges) {
        return Collections.unmodifiableSet(
                privileges.isEmpty() ? EnumSet.noneOf(Privilege.class) : EnumSet.copyOf(privileges));
    }

    /** What is held without the right to pass it on. */
    public Set<Privilege> plain() {
        return without(passable).privileges();
    }

    /** The same without these. */
    public Held without(Set<Privilege> others) {
        Set<Privilege> left = EnumSet.noneOf(Privilege.class);
        left.addAll(privileges);
        left.removeAll(others);
        Set<Privilege> passedOn = EnumSet.noneOf(Privilege.class);
        passedOn.addAll(passable);
        passedOn.retainAll(left);
        return new Held(left, passedOn);
    }

    /** All of both. */
    public Held union(Held other) {
        Set<Privilege> all = EnumSet.noneOf(Privilege.class);
        all.addAll(privileges);
        all.addAll(other.privileges);
        Set<Privilege> passedOn = EnumSet.noneOf(Privilege.class);
        passedOn.addAll(passable);
        passedOn.addAll(other.passable);
        return new Held(all, passedOn);
    }

    /** Whether all of the other is held, as far as it may be passed on too. */
    public boolean covers(Held other) {
        return privileges.containsAll(other.privileges) && passable.containsAll(other.passable);
    }

    /** One more privilege, as one row of Trino's list says. */
    Held and(Privilege privilege, boolean mayPassOn) {
        Set<Privilege> all = EnumSet.of(privilege);
        all.addAll(privileges);
        Set<Privilege> passedOn = EnumSet.noneOf(Privilege.class);
        passedOn.addAll(passable);
        if (mayPassOn) {
            passedOn.add(privilege);
        }
        return new Held(all, passedOn);
    }

    /** Whether nothing is held. */
    public boolean isEmpty() {
        return privileges.isEmpty();
    }

    /** Whether these are the rows of the object's owner: Trino keeps ownership as every privilege, passable. */
    public boolean isOwners() {
        return passable.containsAll(EnumSet.allOf(Privilege.class));
    }
}
