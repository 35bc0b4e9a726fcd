package io.fondaco.publish.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** As whom each domain publishes, and how publications are worked off. */
@ConfigMapping(prefix = "fondaco.publish")
public interface PublishConfig {

    /** What a domain may publish, by its address; a domain that is not named publishes nothing. */
    Map<String, DomainConfig> domains();

    /** How long one worker may hold a publication; longer than a statement and all of its read-back may take. */
    @WithDefault("6m")
    Duration lease();

    /** How long after it was sent a statement without an answer may still reach Trino. */
    @WithDefault("3m")
    Duration statementLife();

    /** How many publications one worker claims at once. */
    @WithDefault("5")
    int batch();

    /** How soon a publication is tried again when Trino did not answer. */
    @WithDefault("10s")
    Duration pauseWhenDown();

    /** Whether the resync runs when the portal starts, besides its schedule. */
    @WithDefault("true")
    boolean resyncAtStart();

    /** How long the refresh of a materialized view may take. */
    @WithDefault("30m")
    Duration refreshTimeout();

    /** As whom a domain publishes, and where. */
    interface DomainConfig {

        /** The Trino user as which the domain's objects are made; it owns the target schemas and has no roles. */
        String principal();

        /** The schemas, as {@code catalog.schema}, that the domain may read and hand on. */
        Optional<List<String>> sources();

        /** The schemas, as {@code catalog.schema}, in which it publishes. */
        Optional<List<String>> targets();

        /** Whether this schema is one of its sources or targets. */
        default boolean holds(String schema) {
            return isSource(schema) || isTarget(schema);
        }

        /** Whether it reads and hands on this schema. */
        default boolean isSource(String schema) {
            return sources().orElse(List.of()).contains(schema);
        }

        /** Whether it publishes in this schema. */
        default boolean isTarget(String schema) {
            return targets().orElse(List.of()).contains(schema);
        }

        /**
         * A table, as {@code catalog.schema.name}, with one row and a column {@code secret} of bytes, from which the keys
         * of hashes follow; the principal alone may read it.
         */
        Optional<String> hashKey();
    }
}
