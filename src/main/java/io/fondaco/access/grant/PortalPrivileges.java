package io.fondaco.access.grant;

import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The portal's own part of what a principal holds on an object. It adds and takes away only that: what was given by hand
 * stays, the right to pass it on among it. Where both gave the same, Trino keeps one privilege, and it is the portal's.
 *
 * @param wanted what the agreements in force want; with the right to pass it on where they are there to build on it
 * @param given what the portal itself gave, or may have given
 * @param unwelcome what was given outside the portal and is to go because an owner said so
 */
record PortalPrivileges(Held wanted, Held given, Set<Privilege> unwelcome) {

    /** The statement that brings Trino nearer to what is wanted, if one is needed; more may follow it. */
    Optional<GrantStatement> next(Held held) {
        if (held.isOwners()) {
            return Optional.empty();
        }
        Set<Privilege> passable = both(held.passable(), union(unwelcome, without(given.passable(), wanted.passable())));
        if (!passable.isEmpty()) {
            return Optional.of(new GrantStatement.RevokeGrantOption(passable));
        }
        Set<Privilege> tooMany = without(both(held.plain(), union(given.privileges(), unwelcome)), wanted.privileges());
        if (!tooMany.isEmpty()) {
            return Optional.of(new GrantStatement.Revoke(tooMany));
        }
        return held.covers(wanted) ? Optional.empty() : Optional.of(grant(held));
    }

    /** A GRANT replaces what was held: it names that as well. */
    private GrantStatement grant(Held held) {
        return wanted.passable().isEmpty()
                ? new GrantStatement.Grant(union(wanted.privileges(), held.privileges()))
                : new GrantStatement.GrantPassable(union(wanted.privileges(), held.passable()));
    }

    /** Why the next statement must not be sent, in a sentence for people: it would change what is not the portal's. */
    Optional<String> obstacle(Held held) {
        return next(held).flatMap(statement -> switch (statement) {
            case GrantStatement.Grant grant -> passableAtStake(held);
            case GrantStatement.GrantPassable grant -> plainAtStake(held);
            case GrantStatement.Revoke revoke -> Optional.empty();
            case GrantStatement.RevokeGrantOption revoke -> Optional.empty();
        });
    }

    private Optional<String> passableAtStake(Held held) {
        String wantedText = Privilege.text(wanted.privileges());
        return held.passable().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Holds %s with the right to pass it on, given outside the portal; a GRANT of %s would end that"
                                        .formatted(Privilege.text(held.passable()), wantedText)
                                + " right. Let an administrator of Trino take it away, or give %s as well."
                                        .formatted(wantedText));
    }

    /** Trino has one GRANT for all of it: what was given without the right to pass it on would be given with it. */
    private Optional<String> plainAtStake(Held held) {
        Set<Privilege> plain = without(held.plain(), wanted.privileges());
        return plain.isEmpty()
                ? Optional.empty()
                : Optional.of("Holds %s without the right to pass it on, given outside the portal; a GRANT of %s with"
                                .formatted(Privilege.text(plain), Privilege.text(wanted.privileges()))
                        + " that right would end it. Let an administrator of Trino take it away, or give it with the"
                        + " right to pass it on.");
    }

    /** Whether Trino holds what is wanted, and nothing of the portal's beyond it. */
    boolean isSettled(Held held) {
        return next(held).isEmpty();
    }

    /** What the portal gave once this is sent; kept before it is sent, since the answer may be lost. */
    Held givenBy(GrantStatement statement, Held held) {
        return switch (statement) {
            case GrantStatement.Grant grant ->
                given.union(Held.plainly(without(grant.privileges(), held.privileges())));
            case GrantStatement.GrantPassable grant ->
                given.union(Held.passable(without(grant.privileges(), held.passable())));
            case GrantStatement.Revoke revoke -> given;
            case GrantStatement.RevokeGrantOption revoke -> given;
        };
    }

    /** What of its own part is there, when nothing is under way. */
    Held givenIn(Held held) {
        return Held.plainly(both(given.privileges(), held.plain()))
                .union(Held.passable(both(given.passable(), held.passable())));
    }

    /** What no agreement explains. The object's owner in Trino needs no explanation. */
    Held beyond(Held held) {
        if (held.isOwners()) {
            return Held.NOTHING;
        }
        Set<Privilege> explained = both(held.plain(), union(given.privileges(), wanted.privileges()));
        Set<Privilege> passable = both(held.passable(), union(given.passable(), wanted.passable()));
        return held.without(union(union(explained, passable), unwelcome));
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
