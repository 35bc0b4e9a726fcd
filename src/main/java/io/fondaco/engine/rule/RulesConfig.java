package io.fondaco.engine.rule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** For which clusters and catalogs the portal writes Trino's rules, and where to. */
@ConfigMapping(prefix = "fondaco.access.rules")
public interface RulesConfig {

    /** By the name of the cluster; one that is not named has no rules of the portal's. */
    @WithParentName
    Map<String, ClusterRules> clusters();

    /** The rules of one cluster. */
    interface ClusterRules {

        /** The catalogs that are given to the portal: who is not named in its rules reads nothing there. */
        Set<String> catalogs();

        /** The file that Trino's {@code security.config-file} names; the portal alone writes it. */
        Path file();

        /** The administrator's rules that come before the portal's, a file of the same form. */
        Optional<Path> before();

        /** The administrator's rules that come after the portal's. */
        Optional<Path> after();

        /** Users who may do anything in these catalogs besides the portal's own: those as whom domains publish. */
        Optional<Set<String>> unbound();

        /** Trino's {@code security.refresh-period}: how long Trino may hold to the rules that it read last. */
        @WithDefault("5s")
        Duration refresh();

        /** Whether the rules are also at {@code /access-rules/<cluster>} of the management port. */
        @WithDefault("false")
        boolean serve();
    }
}
