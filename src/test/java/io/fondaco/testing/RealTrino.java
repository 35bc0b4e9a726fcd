package io.fondaco.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The portal with the real Trino of this run, the demo's products and its jobs running. */
public class RealTrino implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>();
        config.put(
                "quarkus.arc.exclude-types",
                "io.fondaco.engine.FakeEngine,io.fondaco.engine.person.FakePersonEngines,"
                        + "io.fondaco.engine.measure.FakeMeasures,io.fondaco.engine.check.FakeChecks");
        config.put("quarkus.http.test-port", Integer.toString(TestPorts.portal()));
        config.put("quarkus.scheduler.enabled", "true");
        config.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:real-trino;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        config.put("fondaco.engine.url", TrinoForTests.server().jdbcUrl());
        config.put("fondaco.engine.roles", "lake:admin");
        config.put("fondaco.products.location", "src/demo/products");
        config.put("fondaco.usage.ingest.token", TrinoForTests.TOKEN);
        config.put("fondaco.jobs.grants-reconcile", "0/2 * * * * ?");
        config.put("fondaco.jobs.owner-agreements", "0/5 * * * * ?");
        config.put("fondaco.jobs.usage-fold", "0/2 * * * * ?");
        config.put("fondaco.jobs.search-follow", "0/2 * * * * ?");
        config.put("fondaco.jobs.agreements-expire", "0/5 * * * * ?");
        config.put("fondaco.jobs.metadata-harvest", "0/5 * * * * ?");
        return config;
    }
}
