package io.fondaco.testing;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packaged portal in a process of its own, as an installation runs it, which a test may kill at any moment. */
public final class PortalProcess implements AutoCloseable {

    /** What opens its intake. */
    public static final String INGEST_TOKEN = "a-token-of-the-portal-in-a-process";

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path OUTPUT = Path.of("target", "portal-process.log");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<String> QUICKLY_UP = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

    private final Map<String, String> settings;
    private final List<String> options;
    private final int port = TestPorts.free();
    private final int managementPort = TestPorts.free();
    private @Nullable Process process;

    /** What every portal needs to be told, on that database, for people of that issuer; it asks no Trino. */
    public static Map<String, String> settings(EmbeddedPostgres postgres, TokenIssuer issuer, Path products) {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.oidc.auth-server-url", issuer.url());
        settings.put("quarkus.oidc.client-id", "fondaco");
        settings.put("quarkus.oidc.credentials.secret", "secret-of-the-portal-in-a-process");
        settings.put("quarkus.oidc.token-state-manager.encryption-secret", "0123456789-of-the-portal-in-a-process");
        settings.put("quarkus.oidc.api.token.audience", TokenIssuer.AUDIENCE);
        settings.put("fondaco.http.public-url", "http://127.0.0.1");
        settings.put("fondaco.engine.url", "jdbc:trino://127.0.0.1:1");
        settings.put("fondaco.products.location", products.toString());
        settings.put("fondaco.usage.ingest.token", INGEST_TOKEN);
        return settings;
    }

    /** A portal with these settings, on a port that stays the same whenever it starts. */
    public PortalProcess(Map<String, String> settings) {
        this(settings, QUICKLY_UP);
    }

    private PortalProcess(Map<String, String> settings, List<String> options) {
        this.settings = settings;
        this.options = options;
    }

    /** A portal to be measured: with both compilers of the JVM, whatever the tests themselves run with. */
    public static PortalProcess measured(Map<String, String> settings) {
        return new PortalProcess(settings, List.of("-Xmx512m", "-XX:-UseDynamicNumberOfCompilerThreads"));
    }

    /** The same, starting from a cache of what an earlier start loaded, as {@link #record} leaves it. */
    public static PortalProcess measured(Map<String, String> settings, Path cache) {
        return new PortalProcess(
                settings,
                List.of(
                        "-Xmx512m",
                        "-XX:-UseDynamicNumberOfCompilerThreads",
                        "-XX:AOTCache=" + cache.toAbsolutePath()));
    }

    /** Starts it once and stops it, so that this file holds what the start loaded. */
    public static void record(Map<String, String> settings, Path cache) {
        try (PortalProcess portal =
                new PortalProcess(settings, List.of("-Xmx512m", "-XX:AOTCacheOutput=" + cache.toAbsolutePath()))) {
            portal.start();
            portal.running().destroy();
            portal.running().onExit().join();
        }
    }

    /** Where it answers. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it and waits until it answers. */
    public void start() {
        Process started = launch();
        process = started;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!started.isAlive()) {
                throw new IllegalStateException("The portal ended while it started, see " + OUTPUT);
            }
            return isReady();
        });
    }

    /** {@code kill -9}: it has no time to put anything in order. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** The processor time that it has used so far. */
    public Duration cpu() {
        return ProcessTimes.of(running());
    }

    /** The same without that of its compilers, which are busy long after the start. */
    public Duration cpuWithoutCompilers() {
        return cpu().minus(ProcessTimes.ofThreads(running(), "C1 CompilerThre", "C2 CompilerThre"));
    }

    /** How much memory it holds now, in megabytes. */
    public long residentMegabytes() {
        return ProcessTimes.residentMegabytes(running());
    }

    private ProcessHandle running() {
        if (process == null) {
            throw new IllegalStateException("The portal does not run.");
        }
        return process.toHandle();
    }

    private Process launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port));
        command.addAll(List.of("-Dquarkus.management.host=127.0.0.1", "-Dquarkus.management.port=" + managementPort));
        command.addAll(List.of("-jar", JAR.toString()));
        try {
            ProcessBuilder portal = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(OUTPUT.toFile()));
            portal.environment().remove("JAVA_TOOL_OPTIONS");
            return portal.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
