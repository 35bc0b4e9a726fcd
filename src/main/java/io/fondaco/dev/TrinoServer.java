package io.fondaco.dev;

import io.fondaco.dev.process.ChildProcess;
import io.fondaco.dev.process.LocalPort;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoSession;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A real Trino on this machine, as a child process: started once, found again and reused by later starts, and
 * ended with everything that it started.
 */
public final class TrinoServer {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TELL = Duration.ofSeconds(15);
    private static final Duration FIRST_ROW = Duration.ofMinutes(1);

    private final TrinoSetup setup;
    private final Consumer<ProcessHandle> onProcess;
    private final TrinoFiles files;
    private final ChildProcess process;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** A server that is not started yet, or that an earlier start left running. */
    public TrinoServer(TrinoSetup setup) {
        this(setup, found -> {});
    }

    /** The same, where somebody wants to know the process as soon as there is one. */
    TrinoServer(TrinoSetup setup, Consumer<ProcessHandle> onProcess) {
        this.setup = setup;
        this.onProcess = onProcess;
        this.files = new TrinoFiles(setup);
        this.process = new ChildProcess(setup.pidFile());
    }

    /** The address for JDBC. */
    public String jdbcUrl() {
        return "jdbc:trino://127.0.0.1:" + setup.port();
    }

    /**
     * Starts the server, or finds the one that runs already, and comes back when it answers queries.
     *
     * @throws TrinoNotStarted with one clear sentence
     */
    public void start(Duration patience, Consumer<String> progress) {
        try {
            ProcessHandle child = running().orElse(null);
            if (child == null) {
                child = launch();
                progress.accept("Trino starts on " + setup.address() + ", its log is " + setup.log());
            } else {
                progress.accept("Trino of an earlier start is alive on " + setup.address());
            }
            onProcess.accept(child);
            awaitReady(child, patience, progress);
            awaitFirstRow();
        } catch (IOException e) {
            throw new TrinoNotStarted("Trino could not be started: " + e.getMessage());
        }
    }

    /** Whether Trino answers and has finished its own start. */
    public boolean ready() {
        return info().filter(text -> text.contains("\"environment\":\"" + setup.environment() + "\""))
                .filter(text -> text.contains("\"starting\":false"))
                .isPresent();
    }

    /** Waits until the server that runs now has ended. */
    void awaitEnd() throws InterruptedException {
        ProcessHandle child = process.alive().orElse(null);
        while (child != null && child.isAlive()) {
            Thread.sleep(POLL);
        }
    }

    /** Ends the server and everything that it started; does nothing where none runs. */
    public void stop() {
        process.end();
    }

    private Optional<ProcessHandle> running() throws IOException {
        Optional<ProcessHandle> alive = process.alive();
        if (alive.isPresent() && !files.upToDate()) {
            stop();
            return Optional.empty();
        }
        return alive;
    }

    private ProcessHandle launch() throws IOException {
        if (!Files.isExecutable(setup.launcher())) {
            throw new TrinoNotStarted("There is no Trino in " + setup.home()
                    + ": run ./mvnw generate-resources, which brings and unpacks it.");
        }
        if (LocalPort.taken(setup.port())) {
            throw new TrinoNotStarted("Trino cannot start because port " + setup.port()
                    + " is taken by another program: end that program, or choose another port with"
                    + " -Dfondaco.dev.trino-port=18090.");
        }
        files.write();
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(setup.directory().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(setup.log().toFile());
        Map<String, String> environment = builder.environment();
        String java = System.getProperty("java.home");
        environment.put("JAVA_HOME", java);
        environment.put("PATH", Path.of(java, "bin") + File.pathSeparator + environment.getOrDefault("PATH", ""));
        environment.remove("JAVA_TOOL_OPTIONS");
        Process child = builder.start();
        process.remember(child.toHandle());
        return child.toHandle();
    }

    private List<String> command() {
        return List.of(
                setup.launcher().toString(),
                "-etc-dir",
                setup.etc().toString(),
                "-data-dir",
                setup.data().toString(),
                "run");
    }

    private void awaitReady(ProcessHandle child, Duration patience, Consumer<String> progress) throws IOException {
        Instant begun = Instant.now();
        Duration told = Duration.ZERO;
        while (!ready()) {
            Duration waited = Duration.between(begun, Instant.now());
            if (!child.isAlive()) {
                throw new TrinoNotStarted("Trino ended while it was starting: " + lastWords());
            }
            if (waited.compareTo(patience) > 0) {
                throw new TrinoNotStarted(
                        "Trino did not get ready in " + patience.toSeconds() + " s; see its log, " + setup.log() + ".");
            }
            if (waited.minus(told).compareTo(TELL) >= 0) {
                told = waited;
                progress.accept("Trino is starting (" + waited.toSeconds() + " s)");
            }
            pause();
        }
    }

    /** Trino says that it is ready a moment before it has a node to run a query on. */
    private void awaitFirstRow() {
        TrinoAccount account = TrinoAccount.of(jdbcUrl(), "admin", "fondaco").withStatementTimeout(FIRST_ROW);
        for (Instant end = Instant.now().plus(FIRST_ROW); ; pause()) {
            try (TrinoSession session = TrinoSession.open(account)) {
                session.run("SELECT count(*) FROM tpch.tiny.region");
                return;
            } catch (EngineError e) {
                if (Instant.now().isAfter(end)) {
                    throw new TrinoNotStarted("Trino answers, but runs no query: " + e.getMessage());
                }
            }
        }
    }

    private String lastWords() throws IOException {
        List<String> errors = Files.readAllLines(setup.log()).stream()
                .filter(line -> line.contains("ERROR") || line.startsWith("Error") || line.contains("Exception"))
                .toList();
        String word = errors.isEmpty() ? "it left no error" : errors.getLast().strip();
        return word + " (see " + setup.log() + ")";
    }

    private Optional<String> info() {
        HttpRequest request = HttpRequest.newBuilder(setup.address().resolve("/v1/info"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return Optional.of(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrinoNotStarted("Nobody waits any longer for Trino.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrinoNotStarted("Nobody waits any longer for Trino.");
        }
    }
}
