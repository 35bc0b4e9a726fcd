package io.fondaco.engine.rule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** For which clusters and catalogs the portal answers Trino's OPA plugin, or an OPA that Trino asks. */
@ConfigMapping(prefix = "fondaco.access.opa")
public interface OpaConfig {

    /** By the name of the cluster; one that is not named gets no answers of the portal's. */
    @WithParentName
    Map<String, ClusterOpa> clusters();

    /** The answers to one cluster. */
    interface ClusterOpa {

        /** The catalogs that are given to the portal: who holds nothing there reads nothing there. */
        Set<String> catalogs();

        /** Who may ask must know it: Trino in the address, an OPA as a bearer token. */
        String token();

        /** Users who may do anything in these catalogs besides the portal's own: those as whom domains publish. */
        Optional<Set<String>> unbound();

        /** What is decided of everything else: all other catalogs, and what belongs to none. */
        @WithDefault("deny")
        Others others();

        /** Whether the portal's own user may ask in people's names, to see what they read. */
        @WithDefault("false")
        boolean inNames();

        /** How long who decides may hold to what was decided before: longer where an OPA looks for bundles. */
        @WithDefault("2s")
        Duration refresh();

        /** How long a node answers from memory while it can't look whether something changed; then it denies. */
        @WithDefault("5m")
        Duration trust();
    }

    /** What is decided of what is not given to the portal. */
    enum Others {
        /** As Trino does without any access control, but for asking in the names of others. */
        ALLOW,
        /** Queries, and what drivers ask of the system catalog; nothing else. */
        DENY
    }
}
