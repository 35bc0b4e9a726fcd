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

    /** No user is called this: the portal speaks for itself. */
    private static final String PORTAL = "";

    private final BiFunction<String, String, PersonEngine> engines;

    @Inject
    PersonEngines(TrinoConfig config, NotedStatements noted) {
        this((cluster, user) -> new TrinoPersonEngine(cluster, account(of(config, cluster), user), noted::note));
    }

    private static TrinoAccount account(ClusterConfig config, String user) {
        TrinoAccount own = TrinoAccount.of(config).withStatementTimeout(PATIENCE);
        return user.equals(PORTAL) ? own : own.inNameOf(user);
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
        if (user.isEmpty()) {
            throw new IllegalArgumentException("Somebody asks Trino under no name");
        }
        return engines.apply(cluster, user);
    }

    /** The cluster as the portal's own user sees it: for what is asked about a query, and never for rows. */
    public PersonEngine asPortal(String cluster) {
        return engines.apply(cluster, PORTAL);
    }
}
