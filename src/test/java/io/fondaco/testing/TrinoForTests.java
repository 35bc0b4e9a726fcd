package io.fondaco.testing;

import io.fondaco.dev.TrinoServer;
import io.fondaco.dev.TrinoSetup;
import io.fondaco.dev.process.EndWithJvm;
import io.fondaco.dev.source.SourcePlace;
import io.fondaco.dev.source.Sources;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One real Trino for all integration tests of a run, with an empty warehouse, and the databases that it reads. It starts with the first need of the
 * launcher session in the JVM where {@code fondaco.trino.home} says which server to take, and ends with it.
 * Its event listener posts to {@link #INGEST}; a test that wants the events runs the portal on that port.
 */
public final class TrinoForTests implements LauncherSessionListener {

    /** Where the event listener posts, whether or not a portal is there. */
    public static final URI INGEST = URI.create("http://127.0.0.1:" + TestPorts.portal() + "/ingest/trino");

    /** The bearer token that the event listener sends. */
    public static final String TOKEN = "test-ingest-token";

    private static final String HOME = "fondaco.trino.home";
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final Path DIRECTORY = Path.of("target", "trino");

    private static final Path SOURCES_DIRECTORY = Path.of("target", "sources");
    private static final String ANSWERING = "fondaco.test.sources";
    private static final Sources SOURCES =
            new Sources(place("mariadb", TestPorts.mariaDb()), place("postgresql", TestPorts.postgreSql()));

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty(HOME) == null) {
            return;
        }
        server().stop();
        SOURCES.stop();
        empty(DIRECTORY);
        empty(SOURCES_DIRECTORY);
        startSources();
        start();
        System.setProperty("fondaco.test.trino-url", server().jdbcUrl());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (System.getProperty(HOME) != null) {
            server().stop();
            SOURCES.stop();
        }
    }

    /** Which of them answer is kept as a system property, as the ports are: Quarkus loads this class more than once. */
    private static void startSources() {
        System.setProperty(ANSWERING, String.join(",", SOURCES.start(EndWithJvm::register, System.out::println)));
    }

    /** The catalogs of the databases that answer. */
    public static Set<String> sources() {
        return Arrays.stream(System.getProperty(ANSWERING, "").split(","))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static SourcePlace place(String name, int port) {
        String home = System.getProperty("fondaco." + name + ".home", "absent");
        return new SourcePlace(Path.of(home), SOURCES_DIRECTORY.resolve(name), port);
    }

    /** The server of this run, for a test that stops it and starts it again. */
    public static TrinoServer server() {
        String home = System.getProperty(HOME);
        if (home == null) {
            throw new IllegalStateException("Only integration tests have a Trino: run them with ./mvnw verify");
        }
        return new TrinoServer(setup(Path.of(home)));
    }

    /** A server of its own with these properties of its access control; it is not started. */
    static TrinoServer asking(String access) {
        Path directory = Path.of("target", "trino-asking");
        return new TrinoServer(new TrinoSetup(
                Path.of(System.getProperty(HOME)),
                directory,
                "fondaco_asking",
                TestPorts.askingTrino(),
                "1G",
                INGEST,
                TOKEN,
                SOURCES.properties(sources()),
                Map.of(),
                access));
    }

    private static TrinoSetup setup(Path home) {
        return new TrinoSetup(
                home,
                DIRECTORY,
                "fondaco_test",
                TestPorts.trino(),
                "1G",
                INGEST,
                TOKEN,
                SOURCES.properties(sources()),
                SOURCES.listeners(sources()));
    }

    /** The folder that its catalogs call {@code local:///}. */
    public static Path warehouse() {
        return setup(DIRECTORY).warehouse();
    }

    /** The file of rules that it reads. */
    public static Path rules() {
        return setup(DIRECTORY).rules();
    }

    /** Its address, for what stands between. */
    public static URI http() {
        return URI.create(server().jdbcUrl().replace("jdbc:trino:", "http:"));
    }

    /** Starts the server (again) and warms it up; its tables and grants are those of before. */
    public static void start() {
        server().start(PATIENCE, System.out::println);
        try (TrinoSession session = admin()) {
            session.run("CREATE SCHEMA IF NOT EXISTS lake.warm_up");
            session.run("CREATE TABLE IF NOT EXISTS lake.warm_up.nation AS SELECT * FROM tpch.tiny.nation");
            session.run("DROP TABLE lake.warm_up.nation");
        }
    }

    /** A session of the user who owns the tables and may grant. */
    public static TrinoSession admin() {
        return TrinoSession.open(account("admin").withRoles("lake:admin").withStatementTimeout(Duration.ofMinutes(3)));
    }

    /** The same by nothing but the driver, as a floor to measure against. */
    public static Connection plain() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "admin");
        properties.setProperty("roles", "lake:admin");
        properties.setProperty("explicitPrepare", "false");
        return DriverManager.getConnection(server().jdbcUrl(), properties);
    }

    /** A session of anybody else. */
    public static TrinoSession as(String user) {
        return TrinoSession.open(account(user).withStatementTimeout(Duration.ofMinutes(1)));
    }

    private static TrinoAccount account(String user) {
        return TrinoAccount.of(server().jdbcUrl(), user, "integration-test");
    }

    private static void empty(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
