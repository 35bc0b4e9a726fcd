package io.fondaco.usage.reported;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may report runs by OpenLineage, by names of its own for each. */
@ConfigMapping(prefix = "fondaco.usage.openlineage")
public interface ReportConfig {

    /** All of them; without any nothing is let in. */
    @WithParentName
    Map<String, Source> reporters();

    /** One reporter. */
    interface Source {

        /** The bearer token that it sends. */
        String token();

        /** The one that counts besides, while its own is being changed. */
        Optional<String> earlierToken();

        /** The namespaces of jobs that it may report. */
        List<String> namespaces();

        /** Folders of files of which it may report, each with all below it: a table is known by where its files lie. */
        Optional<List<String>> locations();

        /** How its datasets are called in Trino, by names of their own. */
        Map<String, Dataset> datasets();
    }

    /** Datasets of one namespace. */
    interface Dataset {

        /** The namespace, such as {@code s3://lake} or {@code trino://trino.example.org:8080}. */
        String namespace();

        /** What their names look like. */
        @WithDefault("{catalog}.{schema}.{table}")
        String name();

        /** The Trino cluster in which they lie. */
        @WithDefault("main")
        String cluster();

        /** Their catalog in Trino, where the name does not say it. */
        Optional<String> catalog();

        /** Their schema in Trino, where the name does not say it. */
        Optional<String> schema();
    }
}
