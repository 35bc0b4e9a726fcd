package io.fondaco.api.people;

import io.fondaco.identity.TeamMembership;
import java.time.Instant;

/**
 * Somebody belongs to a team.
 *
 * @param person the name in Trino
 * @param source who says so
 * @param confirmedAt when it was last said
 */
public record MemberView(String team, String person, TeamMembership.Source source, Instant confirmedAt) {

    static MemberView of(TeamMembership membership) {
        return new MemberView(membership.team(), membership.person(), membership.source(), membership.confirmedAt());
    }
}
