package io.fondaco.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the provider said at a request.
 *
 * @param subject the provider's own key of the account, with its issuer
 * @param person the person that it becomes, in the teams that the token names
 * @param teamsSaid whether it says anything of the teams: what is missing is unknown, not none
 * @param issuedAt when it was issued, by the provider or by a refresh
 * @param signedInAt when the person themselves signed in, or null where the provider does not say
 */
public record SignIn(
        String subject,
        Person person,
        boolean teamsSaid,
        Instant issuedAt,
        @Nullable Instant signedInAt) {

    /** The moment of what the provider was asked for this very request. */
    public static final Instant NOW = Instant.MAX;

    /** Whether the person signed in after that moment, by what the provider says. */
    public boolean isNewSince(Instant moment) {
        return signedInAt != null && signedInAt.isAfter(moment);
    }

    /** The key that an earlier name of this account keeps after the account has another one. */
    public String keyOfEarlierName(String name) {
        String both = subject + '\n' + name;
        return "renamed " + UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
    }
}
