package io.fondaco.dev;

import io.fondaco.dev.source.SourcePlace;
import io.fondaco.dev.source.Sources;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What dev mode is told by the build and by application.properties. A config mapping would reach the packaged
 * application, so these are plain properties.
 */
@Dependent
@IfBuildProfile("dev")
class DevSettings {

    private static final String PEOPLE = "quarkus.oidc.devservices.roles.";

    private final Path project;
    private final Path trinoHome;
    private final int trinoPort;
    private final String trinoHeap;
    private final int portalPort;
    private final String ingestToken;
    private final URI provider;

    @Inject
    DevSettings(
            @ConfigProperty(name = "fondaco.dev.project", defaultValue = ".") Path project,
            @ConfigProperty(name = "fondaco.dev.trino-home", defaultValue = ".trino/trino-server-476") Path trinoHome,
            @ConfigProperty(name = "fondaco.dev.trino-port", defaultValue = "18080") int trinoPort,
            @ConfigProperty(name = "fondaco.dev.trino-heap", defaultValue = "2G") String trinoHeap,
            @ConfigProperty(name = "quarkus.http.port") int portalPort,
            @ConfigProperty(name = "fondaco.usage.ingest.token") String ingestToken,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI provider) {
        this.project = project.toAbsolutePath().normalize();
        this.trinoHome = trinoHome;
        this.trinoPort = trinoPort;
        this.trinoHeap = trinoHeap;
        this.portalPort = portalPort;
        this.ingestToken = ingestToken;
        this.provider = provider;
    }

    private Path folder() {
        return project.resolve(".fondaco");
    }

    DevNotes notesOnTrino() {
        return new DevNotes(folder().resolve("trino"));
    }

    DevNotes notesOnDatabase() {
        return new DevNotes(folder().resolve("db"));
    }

    Path demo() {
        return project.resolve("src").resolve("demo");
    }

    URI portal() {
        return URI.create("http://127.0.0.1:" + portalPort);
    }

    URI ingest() {
        return portal().resolve("/ingest/trino");
    }

    String ingestToken() {
        return ingestToken;
    }

    URI provider() {
        return provider;
    }

    /** Who can sign in without a password. */
    Set<String> people() {
        return StreamSupport.stream(
                        ConfigProvider.getConfig().getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(PEOPLE))
                .map(name -> name.substring(PEOPLE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    TrinoSetup trino() {
        return new TrinoSetup(
                trinoHome,
                folder().resolve("trino"),
                "fondaco_dev",
                trinoPort,
                trinoHeap,
                ingest(),
                ingestToken,
                Map.of(),
                Map.of());
    }

    /** Databases beside Trino, on the ports after its own where nothing else is said. */
    Sources sources() {
        return new Sources(
                source("mariadb", ".trino/mariadb-11.4.5", trinoPort + 1),
                source("postgresql", ".trino/postgresql-17.5.0", trinoPort + 2));
    }

    private SourcePlace source(String name, String usualHome, int usualPort) {
        return new SourcePlace(
                setting(name + "-home", Path.class).orElse(project.resolve(usualHome)),
                folder().resolve(name),
                setting(name + "-port", Integer.class).orElse(usualPort));
    }

    private static <T> Optional<T> setting(String name, Class<T> type) {
        return ConfigProvider.getConfig().getOptionalValue("fondaco.dev." + name, type);
    }
}
