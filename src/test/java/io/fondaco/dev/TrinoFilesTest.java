package io.fondaco.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrinoFilesTest {

    private static final Map<String, String> MYSQL = Map.of("mysql", "connector.name=mysql\n");

    @TempDir
    Path folder;

    @Test
    void aCatalogWhoseDatabaseIsGoneIsTakenAway() throws IOException {
        // Given
        files(MYSQL).write();
        Path catalog = folder.resolve("etc/catalog/mysql.properties");
        assertThat(catalog).exists();
        assertThat(folder.resolve("etc/mysql-listener.properties")).exists();
        assertThat(folder.resolve("etc/config.properties")).content().contains("etc/mysql-listener.properties");
        assertThat(files(MYSQL).upToDate()).isTrue();

        // When
        assertThat(files(Map.of()).upToDate()).isFalse();
        files(Map.of()).write();

        // Then
        assertThat(catalog).doesNotExist();
        assertThat(folder.resolve("etc/config.properties")).content().doesNotContain("mysql");
        assertThat(files(Map.of()).upToDate()).isTrue();
    }

    @Test
    void theRulesOpenTheLakeToAllAndTheRestToWhoPublishes() throws IOException {
        files(Map.of()).write();

        Path etc = folder.resolve("etc");
        assertThat(etc.resolve("access-control.properties")).content().contains("=file", etc + "/rules.json");
        JsonNode catalogs =
                new ObjectMapper().readTree(etc.resolve("rules.json").toFile()).get("catalogs");
        assertThat(catalogs.get(0).get("user").asText()).isEqualTo("admin|pub_.*");
        assertThat(catalogs.get(1).get("catalog").asText()).isEqualTo("lake|system|tpch");
        assertThat(catalogs.get(2).get("allow").asText()).isEqualTo("none");
    }

    private TrinoFiles files(Map<String, String> sources) {
        URI ingest = URI.create("http://127.0.0.1:8080/ingest/trino");
        return new TrinoFiles(new TrinoSetup(folder, folder, "test", 18_080, "1G", ingest, "token", sources, sources));
    }
}
