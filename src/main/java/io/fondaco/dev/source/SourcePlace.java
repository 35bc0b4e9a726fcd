package io.fondaco.dev.source;

import java.nio.file.Path;

/**
 * Where a local database stands.
 *
 * @param home the unpacked server, as Maven brings it
 * @param directory where its data, log and process id are kept
 * @param port the port on 127.0.0.1
 */
public record SourcePlace(Path home, Path directory, int port) {

    /** Paths become absolute, since the server runs in a directory of its own. */
    public SourcePlace {
        home = home.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
    }

    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("server.log");
    }

    Path pidFile() {
        return directory.resolve("server.pid");
    }
}
