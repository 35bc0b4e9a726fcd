package io.fondaco.dev;

import io.fondaco.engine.rule.RulesFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configuration of a local Trino: which file holds which text. */
final class TrinoFiles {

    private final TrinoSetup setup;

    TrinoFiles(TrinoSetup setup) {
        this.setup = setup;
    }

    /**
     * Writes all files, makes the folders that Trino expects, and takes away catalogs that are no more. The rules are the
     * portal's to write: before it has, they shut what will be given by them.
     */
    void write() throws IOException {
        Files.createDirectories(setup.warehouse());
        Files.createDirectories(setup.data());
        for (Map.Entry<Path, String> file : all().entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
        if (!Files.exists(setup.rules())) {
            new RulesFile(setup.rules()).put(text("rules.json"));
        }
        for (Path catalog : catalogsOnDisk()) {
            if (!all().containsKey(catalog)) {
                Files.delete(catalog);
            }
        }
    }

    /** Whether the files on disk are those that would be written now. */
    boolean upToDate() throws IOException {
        for (Map.Entry<Path, String> file : all().entrySet()) {
            if (!Files.exists(file.getKey()) || !Files.readString(file.getKey()).equals(file.getValue())) {
                return false;
            }
        }
        return all().keySet().containsAll(catalogsOnDisk());
    }

    private List<Path> catalogsOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(catalogs())) {
            return files.toList();
        }
    }

    private Path catalogs() {
        return setup.etc().resolve("catalog");
    }

    private Map<Path, String> all() throws IOException {
        Path etc = setup.etc();
        Path catalogs = catalogs();
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(etc.resolve("config.properties"), config());
        files.put(etc.resolve("node.properties"), node());
        files.put(etc.resolve("jvm.config"), jvm());
        files.put(etc.resolve("event-listener.properties"), eventListener());
        files.put(etc.resolve("access-control.properties"), accessControl());
        files.put(catalogs.resolve("lake.properties"), lake());
        files.put(catalogs.resolve("iceberg.properties"), iceberg());
        files.put(catalogs.resolve("memory.properties"), "connector.name=memory\n");
        files.put(catalogs.resolve("tpch.properties"), "connector.name=tpch\n");
        setup.listeners().forEach((name, properties) -> files.put(listener(name), properties));
        setup.sources().forEach((name, properties) -> files.put(catalogs.resolve(name + ".properties"), properties));
        return files;
    }

    private String config() {
        return """
                coordinator=true
                node-scheduler.include-coordinator=true
                http-server.http.port=%d
                discovery.uri=%s
                query.max-history=1000
                event-listener.config-files=%s
                """.formatted(setup.port(), setup.address(), listeners());
    }

    private String listeners() {
        return Stream.concat(
                        Stream.of(setup.etc().resolve("event-listener.properties")),
                        setup.listeners().keySet().stream().sorted().map(this::listener))
                .map(Path::toString)
                .collect(Collectors.joining(","));
    }

    private Path listener(String name) {
        return setup.etc().resolve(name + "-listener.properties");
    }

    private String node() {
        return """
                node.environment=%s
                node.id=%s-1
                node.data-dir=%s
                node.internal-address=127.0.0.1
                node.bind-ip=127.0.0.1
                """.formatted(setup.environment(), setup.environment(), setup.data());
    }

    private String jvm() {
        return """
                -server
                -Xmx%s
                -XX:+ExitOnOutOfMemoryError
                -XX:ReservedCodeCacheSize=256M
                -Djdk.attach.allowAttachSelf=true
                """.formatted(setup.heap());
    }

    /** Patient, so that Trino may start before the portal and outlive its restarts. */
    private String eventListener() {
        return """
                event-listener.name=http
                http-event-listener.connect-ingest-uri=%s
                http-event-listener.connect-http-headers=Authorization: Bearer %s
                http-event-listener.log-completed=true
                http-event-listener.connect-retry-count=30
                http-event-listener.connect-max-delay=10s
                """.formatted(setup.ingest(), setup.token());
    }

    /** What keeps no grants is read by rules of the portal's. */
    private String accessControl() {
        return !setup.access().isEmpty() ? setup.access() : """
                access-control.name=file
                security.config-file=%s
                security.refresh-period=2s
                """.formatted(setup.rules());
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(TrinoFiles.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String lake() {
        return """
                connector.name=hive
                hive.metastore=file
                hive.metastore.catalog.dir=local:///lake
                hive.security=sql-standard
                fs.native-local.enabled=true
                local.location=%s
                """.formatted(setup.warehouse());
    }

    private String iceberg() {
        return """
                connector.name=iceberg
                iceberg.catalog.type=TESTING_FILE_METASTORE
                hive.metastore.catalog.dir=local:///iceberg
                fs.native-local.enabled=true
                local.location=%s
                """.formatted(setup.warehouse());
    }
}
