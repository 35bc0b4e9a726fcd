package io.fondaco.access.grant;

import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The portal's own part of what a principal holds on an object. It adds and takes away only that: what was given by hand
 * stays, and so does what may be passed on, which the portal never gives. Where both gave the same, Trino keeps one
 * privilege, and it is the portal's.
 *
 * @param wanted what the agreements in force want
 * @param given what the portal itself gave, or may have given
 * @param unwelcome what was given outside the portal and is to go because an owner said so
 */
record PortalPrivileges(Set<Privilege> wanted, Set<Privilege> given, Set<Privilege> unwelcome) {

    /** The statement that brings Trino nearer to what is wanted, if one is needed; more may follow it. */
    Optional<GrantStatement> next(Held held) {
        if (held.isOwners()) {
            return Optional.empty();
        }
        Set<Privilege> passable = both(held.passable(), unwelcome);
        if (!passable.isEmpty()) {
            return Optional.of(new GrantStatement.RevokeGrantOption(passable));
        }
        Set<Privilege> tooMany = without(both(held.plain(), union(given, unwelcome)), wanted);
        if (!tooMany.isEmpty()) {
            return Optional.of(new GrantStatement.Revoke(tooMany));
        }
        return held.privileges().containsAll(wanted)
                ? Optional.empty()
                : Optional.of(new GrantStatement.Grant(union(wanted, held.privileges())));
    }

    /** Why the next statement must not be sent, in a sentence for people: it would take away what is not the portal's. */
    Optional<String> obstacle(Held held) {
        if (held.passable().isEmpty()
                || next(held).filter(GrantStatement.Grant.class::isInstance).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                "Holds %s with the right to pass it on, given outside the portal; a GRANT of %s would end that"
                                .formatted(Privilege.text(held.passable()), Privilege.text(wanted))
                        + " right. Let an administrator of Trino take it away, or give %s as well."
                                .formatted(Privilege.text(wanted)));
    }

    /** Whether Trino holds what is wanted, and nothing of the portal's beyond it. */
    boolean isSettled(Held held) {
        return next(held).isEmpty();
    }

    /** What the portal gave once this is sent; kept before it is sent, since the answer may be lost. */
    Set<Privilege> givenBy(GrantStatement statement, Held held) {
        return switch (statement) {
            case GrantStatement.Grant grant -> union(given, without(grant.privileges(), held.privileges()));
            case GrantStatement.Revoke revoke -> given;
            case GrantStatement.RevokeGrantOption revoke -> given;
        };
    }

    /** What of its own part is there, when nothing is under way. */
    Set<Privilege> givenIn(Held held) {
        return both(given, held.plain());
    }

    /** What no agreement explains. The object's owner in Trino needs no explanation. */
    Held beyond(Held held) {
        if (held.isOwners()) {
            return Held.NOTHING;
        }
        return held.without(union(both(held.plain(), union(given, wanted)), unwelcome));
    }

    private static Set<Privilege> both(Set<Privilege> one, Set<Privilege> other) {
        Set<Privilege> both = EnumSet.noneOf(Privilege.class);
        both.addAll(one);
        both.retainAll(other);
        return both;
    }

    private static Set<Privilege> union(Set<Privilege> one, Set<Privilege> other) {
        Set<Privilege> all = EnumSet.noneOf(Privilege.class);
        all.addAll(one);
        all.addAll(other);
        return all;
    }

    private static Set<Privilege> without(Set<Privilege> all, Set<Privilege> others) {
        Set<Privilege> left = EnumSet.noneOf(Privilege.class);
        left.addAll(all);
        left.removeAll(others);
        return left;
    }
}
