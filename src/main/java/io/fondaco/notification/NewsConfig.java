package io.fondaco.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What people are told in the portal. */
@ConfigMapping(prefix = "fondaco.notifications")
public interface NewsConfig {

    /** How long a notification is kept, read or not. */
    @WithDefault("400d")
    Duration kept();
}
