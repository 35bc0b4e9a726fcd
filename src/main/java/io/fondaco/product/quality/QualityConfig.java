package io.fondaco.product.quality;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How quality rules are checked in Trino. */
@ConfigMapping(prefix = "fondaco.quality")
public interface QualityConfig {

    /**
     * Where the names of the users in Trino begin in whose names rules run. Each product has one of its own, so that no
     * product's views read through what the rules of another may read.
     */
    @WithDefault("fondaco_quality")
    String user();

    /** The user of the product of that address, {@code domain/slug}: {@code fondaco_quality.domain.slug}. */
    default String userOf(String path) {
        return user() + "." + path.replace('/', '.');
    }

    /** How often a rule is checked whose contract names no schedule. */
    @WithDefault("1d")
    Duration every();

    /** However often a contract wants it, a rule is checked no sooner than this after the last time. */
    @WithDefault("15m")
    Duration leastPause();

    /** How long Trino may take for one rule. */
    @WithDefault("1m")
    Duration statementTimeout();

    /** How long one dataset is checked in one run at most; its other rules come in the next ones. */
    @WithDefault("3m")
    Duration datasetTakes();

    /** How long one run checks at most; the other datasets come in the next ones. */
    @WithDefault("10m")
    Duration runTakes();

    /** After how long a rule is tried again that Trino refused, or that nobody answered. */
    @WithDefault("5m")
    Duration triedAgainAfter();

    /** How long results are kept. */
    @WithDefault("90d")
    Duration kept();
}
