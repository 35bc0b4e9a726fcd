package io.fondaco.dev;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What dev mode is told by the build and by application.properties. A config mapping would reach the packaged
 * application, so these are plain properties.
 */
@Dependent
@IfBuildProfile("dev")
class DevSettings {

    private final Path project;
    private final Path trinoHome;
    private final int trinoPort;
    private final String trinoHeap;
    private final int portalPort;
    private final String ingestToken;

    @Inject
    DevSettings(
            @ConfigProperty(name = "fondaco.dev.project", defaultValue = ".") Path project,
            @ConfigProperty(name = "fondaco.dev.trino-home", defaultValue = ".trino/trino-server-476") Path trinoHome,
            @ConfigProperty(name = "fondaco.dev.trino-port", defaultValue = "18080") int trinoPort,
            @ConfigProperty(name = "fondaco.dev.trino-heap", defaultValue = "2G") String trinoHeap,
            @ConfigProperty(name = "quarkus.http.port") int portalPort,
            @ConfigProperty(name = "fondaco.usage.ingest.token") String ingestToken) {
        this.project = project.toAbsolutePath().normalize();
        this.trinoHome = trinoHome;
        this.trinoPort = trinoPort;
        this.trinoHeap = trinoHeap;
        this.portalPort = portalPort;
        this.ingestToken = ingestToken;
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

    TrinoSetup trino() {
        return new TrinoSetup(
                trinoHome, folder().resolve("trino"), "fondaco_dev", trinoPort, trinoHeap, ingest(), ingestToken);
    }
}
