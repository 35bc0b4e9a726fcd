package io.fondaco.engine.person;

import io.fondaco.engine.ClusterConfig;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BiFunction;

/**
 * Trino as any of its users sees it. The portal's own account opens the connection and speaks in the user's name; where
 * Trino does not allow that, nothing is asked at all.
 */
@Singleton
public class PersonEngines {

    /** Together with the portal's own grace ten seconds: nobody waits longer for a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    private final BiFunction<String, String, PersonEngine> engines;

    @Inject
    PersonEngines(TrinoConfig config, NotedStatements noted) {
        this((cluster, user) -> new TrinoPersonEngine(
                cluster,
                TrinoAccount.of(of(config, cluster)).inNameOf(user).withStatementTimeout(PATIENCE),
                noted::note));
    }

    /** Exactly these, by cluster and user. */
    public PersonEngines(BiFunction<String, String, PersonEngine> engines) {
        this.engines = engines;
    }

    private static ClusterConfig of(TrinoConfig config, String cluster) {
        ClusterConfig found = config.byName().get(cluster);
        if (found == null) {
            throw new EngineError(EngineError.Kind.MISSING, "No Trino cluster “" + cluster + "” is configured.");
        }
        return found;
    }

    /** The cluster as this user sees it, under the name that Trino knows; costs nothing until something is asked. */
    public PersonEngine of(String cluster, String user) {
        return engines.apply(cluster, user);
    }
}
