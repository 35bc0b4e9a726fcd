package io.fondaco.identity;

import java.time.ZoneId;
import java.util.Optional;

/** The settings of claims as they are by default, but for those that are given. */
public record Claims(String groupsClaim, Optional<String> issuerName) implements IdentityConfig {

    /** All as they are by default. */
    public static final Claims USUAL = new Claims("groups", Optional.empty());

    @Override
    public String trinoNameClaim() {
        return "preferred_username";
    }

    @Override
    public String teamPrefix() {
        return "team-";
    }

    @Override
    public String adminRole() {
        return "platform-admin";
    }

    @Override
    public String auditorRole() {
        return "auditor";
    }

    @Override
    public ZoneId timeZone() {
        return ZoneId.of("UTC");
    }
}
