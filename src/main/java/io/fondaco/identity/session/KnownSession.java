package io.fondaco.identity.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session as the database knows it.
 *
 * @param ended whether it was signed out of
 * @param subject issuer and subject of the account behind the person's name; null for a name that never came
 * @param left whether the person has left
 * @param timeZone the name of the zone in which the person chose to read times; null if they chose none
 * @param teams the teams that the person is known to belong to
 */
record KnownSession(
        boolean ended,
        @Nullable String subject,
        boolean left,
        @Nullable String timeZone,
        Set<String> teams) {

    KnownSession {
        teams = Set.copyOf(teams);
    }

    /** Whether the name is that account's, and the person has not left. */
    boolean isHereAs(String account) {
        return !left && account.equals(subject);
    }
}
