package io.fondaco.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Optional;

/** How the identity provider's claims become people, teams and roles. */
@ConfigMapping(prefix = "fondaco.identity")
public interface IdentityConfig {

    /** The claim that holds a person's name in Trino; it is folded to lower case. */
    @WithDefault("preferred_username")
    String trinoNameClaim();

    /**
     * What stands for the provider's issuer in the keys of accounts, where the issuer's address changes from start to
     * start, as that of development does; else the issuer itself.
     */
    Optional<String> issuerName();

    /**
     * Where a token holds the groups, as a path of names separated by slashes; the same as {@code
     * quarkus.oidc.roles.role-claim-path} where that is set. A token without it says nothing of anybody's teams.
     */
    @WithDefault("groups")
    String groupsClaim();

    /** Groups whose name begins so are teams. */
    @WithDefault("team-")
    String teamPrefix();

    /** The group whose members run the platform. */
    @WithDefault("platform-admin")
    String adminRole();

    /** The group whose members may read the audit trail, and nothing else that others may not. */
    @WithDefault("auditor")
    String auditorRole();

    /** The time zone in which people read times who chose none, and whose browser told none; mails are sent by it. */
    @WithDefault("UTC")
    ZoneId timeZone();
}
