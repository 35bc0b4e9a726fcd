package io.fondaco.access.grant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How grants are worked off. */
@ConfigMapping(prefix = "fondaco.access")
public interface GrantConfig {

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
}
