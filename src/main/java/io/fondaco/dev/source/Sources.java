package io.fondaco.dev.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The local databases that Trino reads besides the lake. */
public final class Sources {

    private final Map<String, SourceServer> servers;

    /** A MariaDB and a PostgreSQL at these places. */
    public Sources(SourcePlace mariaDb, SourcePlace postgreSql) {
        this.servers = List.of(new MariaDb(mariaDb), new PostgreSql(postgreSql)).stream()
                .collect(Collectors.toMap(SourceDatabase::catalog, SourceServer::new));
    }

    /**
     * Starts them side by side, or finds those of an earlier start. One that cannot start is told in one sentence, and
     * all else goes on without it.
     *
     * @return the names of Trino's catalogs for those that answer
     */
    public Set<String> start(Consumer<ProcessHandle> onProcess, Consumer<String> warning) {
        Set<String> answering = new ConcurrentSkipListSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            servers.forEach((catalog, server) -> threads.execute(() -> {
                try {
                    onProcess.accept(server.start());
                    answering.add(catalog);
                } catch (SourceNotStarted e) {
                    warning.accept(e.getMessage() + " Trino has no catalog " + catalog + ".");
                }
            }));
        }
        return new TreeSet<>(answering);
    }

    /** What Trino's catalogs of these names are configured with. */
    public Map<String, String> properties(Set<String> catalogs) {
        return catalogs.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> servers.get(name).database().catalogProperties()));
    }

    /** What event listeners are configured with that write each query of Trino's into one of these databases. */
    public Map<String, String> listeners(Set<String> catalogs) {
        return catalogs.stream()
                .flatMap(name -> servers.get(name).database().listenerProperties().stream()
                        .map(properties -> Map.entry(name, properties)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Ends those that run. */
    public void stop() {
        servers.values().forEach(SourceServer::stop);
    }
}
