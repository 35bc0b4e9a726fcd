package io.fondaco.api.grant;

import io.fondaco.access.OutsideGrant;
import io.fondaco.engine.Privilege;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody holds in Trino that no agreement explains.
 *
 * @param object the table or view in Trino
 * @param principal who holds it, by the name in Trino
 */
public record OutsideGrantView(
        UUID id, String object, String principal, List<Privilege> privileges, Instant firstSeenAt) {

    static OutsideGrantView of(OutsideGrant grant) {
        return new OutsideGrantView(
                grant.id(),
                grant.object().toString(),
                grant.principal(),
                grant.privileges().stream().sorted().toList(),
                grant.firstSeenAt());
    }
}
