package io.fondaco.usage.pull;

import io.fondaco.engine.Clusters;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** All histories of the configuration, checked at start: a fault there is one sentence, and nothing starts. */
@Startup
@ApplicationScoped
public class PullSources {

    private final List<PullSource> sources;

    @Inject
    PullSources(PullConfig config, Clusters clusters) {
        Set<String> names = clusters.names();
        this.sources = new TreeMap<>(config.sources())
                .entrySet().stream()
                        .map(entry -> new SourceCheck(entry.getKey(), entry.getValue(), names).checked())
                        .toList();
    }

    /** In the order of their names. */
    List<PullSource> all() {
        return sources;
    }

    /** What histories can't tell from which queries of these clusters are pulled, each a sentence. */
    public List<String> limits(Collection<String> clusters) {
        return sources.stream()
                .filter(source -> clusters.contains(source.cluster())
                        && !source.kind().limits().isEmpty())
                .map(source -> "Queries of cluster “%s” are also read from %s, which %s."
                        .formatted(
                                source.cluster(),
                                named(source.kind()),
                                source.kind().limits()))
                .distinct()
                .toList();
    }

    private static String named(HistoryKind kind) {
        return switch (kind) {
            case MYSQL_EVENT_LISTENER -> "the table of Trino's MySQL event listener";
            case HISTORY_TABLE -> "a history table";
            case RUNTIME_QUERIES -> "Trino's own memory of queries (system.runtime.queries)";
        };
    }
}
