package io.fondaco.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The portal reads people and teams from a real Keycloak, which starts with the realm of {@code docker/}. */
public class WithKeycloak implements QuarkusTestProfile {

    /** The password of Keycloak's own admin. */
    public static final String ADMIN_PASSWORD = "admin-of-the-test";

    private static final String SECRET = "secret-of-the-directory";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.arc.exclude-types", "io.fondaco.identity.FakeDirectory",
                "fondaco.identity.directory.client-secret", SECRET,
                "fondaco.identity.directory.page-size", "4");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** The server, with its data in memory. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        private static final Duration PATIENCE = Duration.ofMinutes(4);

        private Process process;

        @Override
        public Map<String, String> start() {
            Path home = Path.of(System.getProperty("fondaco.keycloak.home"));
            try {
                Path realm =
                        Files.createDirectories(home.resolve("data/import")).resolve("fondaco-realm.json");
                Files.copy(Path.of("docker/keycloak/realm.json"), realm, StandardCopyOption.REPLACE_EXISTING);
                int port = TestPorts.free();
                process = start(home, port);
                URI url = URI.create("http://127.0.0.1:%d/realms/fondaco".formatted(port));
                waitFor(url);
                return Map.of("fondaco.identity.directory.url", url.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static Process start(Path home, int port) throws IOException {
            ProcessBuilder command = new ProcessBuilder(
                            home.resolve("bin/kc.sh").toAbsolutePath().toString(),
                            "start-dev",
                            "--db=dev-mem",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "keycloak.log").toFile());
            command.environment()
                    .putAll(Map.of(
                            "JAVA_HOME",
                            System.getProperty("java.home"),
                            "KC_BOOTSTRAP_ADMIN_USERNAME",
                            "admin",
                            "KC_BOOTSTRAP_ADMIN_PASSWORD",
                            ADMIN_PASSWORD,
                            "FONDACO_OIDC_SECRET",
                            "secret-of-nobody-0123456789abcdef",
                            "FONDACO_DIRECTORY_SECRET",
                            SECRET,
                            "FONDACO_PEOPLE_PASSWORD",
                            "password-of-nobody"));
            return command.start();
        }

        private void waitFor(URI url) throws InterruptedException {
            Instant end = Instant.now().plus(PATIENCE);
            try (HttpClient client = HttpClient.newHttpClient()) {
                while (!answers(client, url)) {
                    if (!process.isAlive() || Instant.now().isAfter(end)) {
                        stop();
                        throw new IllegalStateException("Keycloak does not start: see target/keycloak.log");
                    }
                    Thread.sleep(500);
                }
            }
        }

        private static boolean answers(HttpClient client, URI url) throws InterruptedException {
            try {
                HttpRequest request = HttpRequest.newBuilder(url)
                        .timeout(Duration.ofSeconds(5))
                        .build();
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void stop() {
            if (process != null) {
                try (Stream<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))) {
                    all.toList().forEach(ProcessHandle::destroy);
                }
            }
        }
    }
}
