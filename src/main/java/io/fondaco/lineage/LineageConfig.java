package io.fondaco.lineage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long it is remembered where data comes from. */
@ConfigMapping(prefix = "fondaco.lineage")
public interface LineageConfig {

    /** How many queries one transaction looks at. */
    @WithDefault("500")
    int batch();

    /** After how long without a query that shows it a link is shown as an old one. */
    @WithDefault("30d")
    Duration old();

    /** After how long it is forgotten. */
    @WithDefault("400d")
    Duration kept();
}
