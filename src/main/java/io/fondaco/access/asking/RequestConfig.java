package io.fondaco.access.asking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a request waits. */
@ConfigMapping(prefix = "fondaco.access")
public interface RequestConfig {

    /** After how long a request that nobody answers is closed. */
    @WithDefault("30d")
    Duration requestsLapseAfter();
}
