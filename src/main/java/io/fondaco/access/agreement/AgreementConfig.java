package io.fondaco.access.agreement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When an agreement counts as ending. */
@ConfigMapping(prefix = "fondaco.access")
public interface AgreementConfig {

    /** How long before its end an agreement counts as ending. */
    @WithDefault("14d")
    Duration endingWithin();
}
