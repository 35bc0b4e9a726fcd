package io.fondaco.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The portal whose Trino asks it by the OPA plugin who reads Iceberg, memory and the databases: no products, no jobs. */
public class OpaPortal extends TrinoAlone {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:deciding;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        config.put("fondaco.engine.url", AskingTrino.jdbcUrl());
        config.put(
                "fondaco.access.opa.main.catalogs",
                Stream.concat(Stream.of("iceberg", "memory"), TrinoForTests.sources().stream())
                        .collect(Collectors.joining(",")));
        config.put("fondaco.access.opa.main.token", AskingTrino.SECRET);
        config.put("fondaco.access.opa.main.unbound", "pub_weather");
        config.put("fondaco.access.opa.main.in-names", "true");
        config.put("fondaco.access.opa.main.refresh", "1s");
        config.put("fondaco.access.opa.main.trust", "1h");
        return config;
    }
}
