package io.fondaco.access.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** When people and memberships count as gone. */
@ConfigMapping(prefix = "fondaco.access")
public interface PeopleConfig {

    /** After how long a team membership that nobody confirms ends. */
    @WithDefault("30d")
    Duration membershipsLapseAfter();

    /** After how long without a sign-in a person counts as gone; without it nobody does for that. */
    Optional<Duration> peopleLapseAfter();

    /**
     * How many percent of the people one reading of the identity provider's list may mark as gone; five it always may.
     * More is taken for a fault, and nothing is changed.
     */
    @WithDefault("20")
    int departuresAtMost();
}
