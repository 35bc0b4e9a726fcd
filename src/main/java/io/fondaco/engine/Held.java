package io.fondaco.engine;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one grantee holds on an object, as Trino lists it.
 *
 * @param privileges all that is held
 * @param passable those of them that the grantee may pass on ({@code WITH GRANT OPTION})
 */
public record Held(Set<Privilege> privileges, Set<Privilege> passable) {

    public static final Held NOTHING = new Held(Set.of(), Set.of());

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
