package io.fondaco.dev.source;

import io.fondaco.dev.process.ChildProcess;
import io.fondaco.dev.process.LocalPort;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;

/** One local database as a child process: made once, started, found again by later starts, and ended. */
final class SourceServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private final SourceDatabase database;
    private final SourcePlace place;
    private final ChildProcess process;

    SourceServer(SourceDatabase database) {
        this.database = database;
        this.place = database.place();
        this.process = new ChildProcess(place.pidFile());
    }

    SourceDatabase database() {
        return database;
    }

    /**
     * Starts the server, or finds the one that runs already, and comes back when it takes connections.
     *
     * @throws SourceNotStarted with one clear sentence
     */
    ProcessHandle start() {
        try {
            ProcessHandle found = process.alive().orElse(null);
            if (found != null && database.ready()) {
                return found;
            }
            stop();
            return launch();
        } catch (IOException e) {
            throw new SourceNotStarted(database.title() + " could not be started: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceNotStarted("Nobody waits any longer for " + database.title() + ".");
        }
    }

    void stop() {
        process.end();
    }

    private ProcessHandle launch() throws IOException, InterruptedException {
        if (!Files.isExecutable(database.program())) {
            throw new SourceNotStarted("There is no %s in %s: Maven brings it on Linux on x86-64 only."
                    .formatted(database.title(), place.home()));
        }
        if (LocalPort.taken(place.port())) {
            throw new SourceNotStarted("%s cannot start because port %d is taken by another program."
                    .formatted(database.title(), place.port()));
        }
        SourcePrograms programs = new SourcePrograms(place);
        if (!Files.isDirectory(place.data())) {
            createWhole(programs);
        }
        ProcessHandle child = programs.start(database.command()).toHandle();
        process.remember(child);
        awaitReady(child);
        return child;
    }

    /** A folder half made by an interrupted start would never become a database: it is made anew. */
    private void createWhole(SourcePrograms programs) throws IOException, InterruptedException {
        Files.createDirectories(place.data());
        try {
            database.create(programs);
        } catch (IOException | InterruptedException e) {
            Folders.delete(place.data());
            throw e;
        }
    }

    private void awaitReady(ProcessHandle child) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!database.ready()) {
            if (!child.isAlive() || Instant.now().isAfter(end)) {
                stop();
                throw new SourceNotStarted(
                        "%s did not get ready; see its log, %s.".formatted(database.title(), place.log()));
            }
            Thread.sleep(POLL);
        }
    }
}
