package io.fondaco.access.grant;

import io.fondaco.engine.Engine;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import java.util.Set;

/** One statement by which the reconciler changes what a principal holds. */
sealed interface GrantStatement {

    /** Tells Trino. */
    void send(Engine engine, QualifiedName object, String principal);

    /** Gives exactly these, since a GRANT replaces what was held: the portal's part and all that is held besides. */
    record Grant(Set<Privilege> privileges) implements GrantStatement {

        @Override
        public void send(Engine engine, QualifiedName object, String principal) {
            engine.grant(object, principal, privileges);
        }
    }

    /** The same with the right to pass all of them on. */
    record GrantPassable(Set<Privilege> privileges) implements GrantStatement {

        @Override
        public void send(Engine engine, QualifiedName object, String principal) {
            engine.grantPassable(object, principal, privileges);
        }
    }

    /** Takes these away and leaves all others. */
    record Revoke(Set<Privilege> privileges) implements GrantStatement {

        @Override
        public void send(Engine engine, QualifiedName object, String principal) {
            engine.revoke(object, principal, privileges);
        }
    }

    /** Takes these away, which may be passed on: a plain REVOKE leaves them. */
    record RevokeGrantOption(Set<Privilege> privileges) implements GrantStatement {

        @Override
        public void send(Engine engine, QualifiedName object, String principal) {
            engine.revokeGrantOption(object, principal, privileges);
        }
    }
}
