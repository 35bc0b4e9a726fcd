package io.fondaco.testing;

import io.fondaco.engine.StoppableTrino;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The portal with the real Trino of this run behind a switch, whose events it takes: no products, no jobs. */
public class TrinoAlone implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.arc.exclude-types",
                "io.fondaco.engine.FakeEngine,io.fondaco.engine.person.FakePersonEngines,"
                        + "io.fondaco.engine.check.FakeChecks",
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:mem:trino-alone;MODE=PostgreSQL;DB_CLOSE_DELAY=-1",
                "fondaco.engine.url",
                TrinoForTests.server().jdbcUrl(),
                "fondaco.engine.roles",
                "lake:admin",
                "quarkus.http.test-port",
                Integer.toString(TestPorts.portal()),
                "fondaco.usage.ingest.token",
                TrinoForTests.TOKEN);
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(StoppableTrino.class);
    }
}
