package io.fondaco.dev;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * What one local Trino is started with.
 *
 * @param home the unpacked server, as Maven brings it
 * @param directory where configuration, data, log and process id of this one are kept
 * @param environment Trino's own name for the installation, lower case; tells our server from another on that port
 * @param port the port on 127.0.0.1
 * @param heap the largest Java heap, such as {@code 2G}
 * @param ingest where the event listener posts each finished query
 * @param token the bearer token it sends along
 * @param sources the properties of catalogs besides its own, by their names
 * @param listeners the properties of event listeners besides the one that posts, by their names
 * @param access the properties of its access control; empty for the file of rules
 */
public record TrinoSetup(
        Path home,
        Path directory,
        String environment,
        int port,
        String heap,
        URI ingest,
        String token,
        Map<String, String> sources,
        Map<String, String> listeners,
        String access) {

    /** One that reads a file of rules. */
    public TrinoSetup(
            Path home,
            Path directory,
            String environment,
            int port,
            String heap,
            URI ingest,
            String token,
            Map<String, String> sources,
            Map<String, String> listeners) {
        this(home, directory, environment, port, heap, ingest, token, sources, listeners, "");
    }

    /** Paths become absolute, since Trino runs in a directory of its own. */
    public TrinoSetup {
        home = home.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
        sources = Map.copyOf(sources);
        listeners = Map.copyOf(listeners);
    }

    /** The same with the catalogs of databases that answer, and the listeners that write into them. */
    public TrinoSetup with(Map<String, String> answering, Map<String, String> writing) {
        return new TrinoSetup(home, directory, environment, port, heap, ingest, token, answering, writing, access);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path launcher() {
        return home.resolve("bin").resolve("launcher");
    }

    Path etc() {
        return directory.resolve("etc");
    }

    Path data() {
        return directory.resolve("data");
    }

    /** The folder that its file systems call {@code local:///}. */
    public Path warehouse() {
        return directory.resolve("warehouse");
    }

    /** The file of rules of its access control. */
    public Path rules() {
        return etc().resolve("rules.json");
    }

    Path log() {
        return directory.resolve("server.log");
    }

    Path pidFile() {
        return directory.resolve("trino.pid");
    }
}
