package io.fondaco.usage.pull;

import io.fondaco.testing.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;

@QuarkusTest
@TestProfile(PullHistoryOnPostgresIT.Pulled.class)
class PullHistoryOnPostgresIT extends PullHistoryTest {

    /** The same histories, and the portal's own database as in production. */
    public static class Pulled extends OnPostgres {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.putAll(HistoryDatabase.SOURCES);
            return settings;
        }
    }
}
