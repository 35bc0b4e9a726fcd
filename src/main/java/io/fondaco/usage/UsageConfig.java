package io.fondaco.usage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How finished queries reach the portal and become usage. */
@ConfigMapping(prefix = "fondaco.usage")
public interface UsageConfig {

    /** The intake for Trino's event listener. */
    Ingest ingest();

    /** The rolling up of what came in. */
    Fold fold();

    /** The look at the queries that Trino still remembers. */
    Poll poll();

    /** The time zone of the days by which usage is counted and shown, such as {@code Europe/Berlin}. */
    @WithDefault("UTC")
    ZoneId zone();

    /** How long single queries are kept after they were rolled up. */
    @WithDefault("90d")
    Duration kept();

    /** How long shapes of queries and what they cost are kept. */
    @WithDefault("396d")
    Duration shapesKept();

    /** How long use by the hour is kept. */
    @WithDefault("396d")
    Duration hoursKept();

    /** Of how many tables that nobody published use is counted; those that were used longest ago go. */
    @WithDefault("50000")
    long unpublishedNames();

    /** Users whose whole name matches are services and not counted as people. */
    @WithDefault("(svc|service|etl)[-_.].*")
    Pattern services();

    /** The intake for Trino's event listener. */
    interface Ingest {

        /** The tokens of every cluster that has none of its own; without any nothing is let in. */
        @WithParentName
        Tokens tokens();

        /** The tokens of single clusters, by their names; they open these clusters alone, and no other does. */
        Map<String, Tokens> clusters();

        /** How many events may wait for their commit; one more is answered 503. */
        @WithDefault("2000")
        int queue();

        /** How many events are written in one transaction at most. */
        @WithDefault("500")
        int batch();

        /** How many threads write. */
        @WithDefault("1")
        int writers();

        /** How long a request waits for its commit before it is answered 503. */
        @WithDefault("10s")
        Duration timeout();

        /** When a listener that was answered 503 may come again. */
        @WithDefault("2s")
        Duration retryAfter();
    }

    /** What a listener shows. */
    interface Tokens {

        /** The bearer token that the listener sends. */
        Optional<String> token();

        /** The one that counts besides, while the listener's own is being changed. */
        Optional<String> earlierToken();
    }

    /** The rolling up of what came in. */
    interface Fold {

        /** How many records one transaction rolls up. */
        @WithDefault("2000")
        int batch();
    }

    /** The look at the queries that Trino still remembers. */
    interface Poll {

        /** How long the listener may take before a finished query counts as not seen by the intake. */
        @WithDefault("2m")
        Duration patience();

        /** How long such a query is listed. */
        @WithDefault("30d")
        Duration kept();
    }
}
