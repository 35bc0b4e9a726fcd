package io.fondaco.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How requests, agreements and grants are worked off. */
@ConfigMapping(prefix = "fondaco.access")
public interface AccessConfig {

    /** How long one worker may hold a grant; longer than a statement and its read-back may take. */
    @WithDefault("2m")
    Duration lease();

    /**
     * How long after it was sent a statement without an answer may still reach Trino, however it was held up; until then a
     * grant is neither verified nor gone.
     */
    @WithDefault("3m")
    Duration statementLife();

    /** How many grants one worker claims at once; few, so that what is to be taken away overtakes. */
    @WithDefault("5")
    int batch();

    /** How soon a grant is tried again when Trino did not answer. */
    @WithDefault("10s")
    Duration pauseWhenDown();

    /** How many grants the resync looks at in one transaction. */
    @WithDefault("50000")
    int resyncBatch();

    /** Whether the resync runs when the portal starts, besides its schedule. */
    @WithDefault("true")
    boolean resyncAtStart();

    /** How long before its end an agreement counts as ending. */
    @WithDefault("14d")
    Duration endingWithin();

    /** After how long a request that nobody answers is closed. */
    @WithDefault("30d")
    Duration requestsLapseAfter();

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
