package io.fondaco.engine;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.HoldingProxy;
import io.fondaco.testing.TrinoForTests;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** The real Trino behind a proxy that can hold a statement up, and a portal that waits no more than seconds for it. */
@Alternative
@Singleton
public class TrinoBehindProxy {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HoldingProxy proxy = HoldingProxy.before(TrinoForTests.http());

    /** What stands between. */
    public HoldingProxy proxy() {
        return proxy;
    }

    @Produces
    @Singleton
    Clusters clusters() {
        return new Clusters(Map.of(
                QualifiedName.MAIN_CLUSTER,
                new TrinoEngine(
                        QualifiedName.MAIN_CLUSTER,
                        TrinoAccount.of(proxy.jdbcUrl(), "admin", "fondaco")
                                .withRoles("lake:admin")
                                .withStatementTimeout(PATIENCE))));
    }

    @PreDestroy
    void close() {
        proxy.close();
    }
}
