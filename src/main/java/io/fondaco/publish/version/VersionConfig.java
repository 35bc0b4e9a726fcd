package io.fondaco.publish.version;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When an older major counts as left. */
@ConfigMapping(prefix = "fondaco.versions")
public interface VersionConfig {

    /** How many days without a query make a reader one who has moved. */
    @WithDefault("7")
    int movedAfterDays();

    /** How many days without a query from anybody let an older major be retired after its last day. */
    @WithDefault("7")
    int retiredAfterDays();
}
