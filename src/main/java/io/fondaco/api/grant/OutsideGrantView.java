package io.fondaco.api.grant;

import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody holds in Trino that no agreement explains.
 *
 * @param object the table or view in Trino
 * @param principal who holds it, by the name in Trino
 * @param kind whether that is a user or a role; whoever is in the role holds it, and everybody is in {@code public}
 * @param mayPassOn which of the privileges the holder may give to others
 */
public record OutsideGrantView(
        UUID id,
        String object,
        String principal,
        Grantee.Kind kind,
        List<Privilege> privileges,
        List<Privilege> mayPassOn,
        Instant firstSeenAt) {

    static OutsideGrantView of(UnmanagedGrant grant) {
        return new OutsideGrantView(
                grant.id(),
                grant.object().toString(),
                grant.principal(),
                grant.grantee().kind(),
                grant.privileges().stream().sorted().toList(),
                grant.passable().stream().sorted().toList(),
                grant.firstSeenAt());
    }
}
