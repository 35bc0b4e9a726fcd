package io.fondaco.notification;

import io.fondaco.testing.OnPostgres;
import java.util.HashMap;
import java.util.Map;

/** The same on PostgreSQL. */
public class MailOnPostgres extends OnPostgres {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.putAll(MailProfile.settings());
        return settings;
    }
}
