package io.fondaco.http;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Measures the main port and the management port as one server. Quarkus labels a server by its port only where the port
 * is fixed; Prometheus refuses meters of one name with different labels, and then the second port never opens.
 */
@Singleton
class ServerMeters {

    @Produces
    @Singleton
    MeterFilter withoutPort() {
        return MeterFilter.ignoreTags("server.port");
    }
}
