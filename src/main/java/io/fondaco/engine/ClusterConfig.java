package io.fondaco.engine;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the portal reaches one Trino cluster, and as whom. */
public interface ClusterConfig {

    /** JDBC address of the cluster's coordinator. */
    @WithDefault("jdbc:trino://127.0.0.1:18080")
    String url();

    /** JDBC address that people's tools use, where it is another one than the portal's. */
    Optional<String> peopleUrl();

    /** The portal's own user in Trino; it grants and revokes under this name. */
    @WithDefault("admin")
    String user();

    /** Password of that user, where the cluster asks for one (then the address says {@code SSL=true}). */
    Optional<String> password();

    /** Roles that are switched on for each statement, {@code catalog:role}, several separated by semicolons. */
    Optional<String> roles();

    /** The source that Trino's history shows; the portal knows its own queries by user and source. */
    @WithDefault("fondaco")
    String source();

    /**
     * Whether the cluster makes sure who comes in, by a password or a certificate. Only then does a query under a
     * service account's name prove that who registered it controls it.
     */
    @WithDefault("false")
    boolean authenticated();

    /** How long one statement may run before Trino cancels it; three seconds later the portal gives it up by itself. */
    @WithDefault("30s")
    Duration statementTimeout();

    /** How long Trino may take to answer one HTTP request. */
    @WithDefault("10s")
    Duration connectTimeout();
}
