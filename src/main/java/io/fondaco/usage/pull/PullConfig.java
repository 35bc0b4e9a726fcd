package io.fondaco.usage.pull;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Histories of queries that the portal reads, by names of its own for them. */
@ConfigMapping(prefix = "fondaco.usage.pull")
public interface PullConfig {

    /** All of them. */
    @WithParentName
    Map<String, Source> sources();

    /** One history. */
    interface Source {

        /** What keeps it. */
        HistoryKind kind();

        /** The cluster whose queries these are. */
        @WithDefault("main")
        String cluster();

        /** The cluster over which the table is read, where it is another one. */
        Optional<String> through();

        /** The table, {@code catalog.schema.table}; of a database of its own as that database names it. */
        Optional<String> table();

        /** One query that gives its rows, instead of a table. */
        Optional<String> query();

        /** The JDBC address of a database that holds it, instead of a way over Trino. */
        Optional<String> jdbcUrl();

        /** Who reads that database. */
        Optional<String> user();

        /** The password of who reads that database. */
        Optional<String> password();

        /**
         * Whether a MySQL catalog hands the statement on to its database, by the catalog's function {@code system.query}:
         * Trino itself does not let MySQL select by the id of a query, and would read the whole table each time.
         */
        @WithDefault("true")
        boolean passThrough();

        /** Which column, or expression, says what, by the standard name. */
        Map<String, String> columns();

        /** Only rows of this environment, where two clusters write into one table. */
        Optional<String> environment();

        /** Only rows of this server, where two clusters write into one table. */
        Optional<String> serverAddress();

        /** How many rows one statement reads. */
        @WithDefault("500")
        int page();

        /** How long one statement may take. */
        @WithDefault("30s")
        Duration timeout();

        /** How often it is read. */
        @WithDefault("1m")
        Duration every();

        /** How far before the newest known query each reading begins. */
        @WithDefault("10m")
        Duration overlap();

        /** How far one reading in an hour begins before it, for queries that ran long. */
        @WithDefault("1d")
        Duration lookBack();

        /** How far back the very first reading begins. */
        @WithDefault("7d")
        Duration since();
    }
}
