package io.fondaco.dev.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    Path folder;

    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whereNoneWasBroughtEachIsToldOnceAndAllGoesOn() {
        Set<String> answering = sources(1).start(_ -> {}, warnings::add);

        assertThat(answering).isEmpty();
        assertThat(warnings)
                .hasSize(2)
                .anySatisfy(told ->
                        assertThat(told).startsWith("There is no MariaDB in ").endsWith(" Trino has no catalog mysql."))
                .anySatisfy(told -> assertThat(told).startsWith("There is no PostgreSQL in "));
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        Path program = folder.resolve("bin").resolve("mariadbd");
        Files.createDirectories(program.getParent());
        Files.writeString(program, "");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sources(other.getLocalPort()).start(_ -> {}, warnings::add);

            assertThat(warnings)
                    .contains(
                            "MariaDB cannot start because port %d is taken by another program. Trino has no catalog mysql."
                                    .formatted(other.getLocalPort()));
        }
    }

    @Test
    void itsCatalogSaysWhereItListens() {
        assertThat(sources(23_306).properties(Set.of("mysql")).get("mysql"))
                .contains("connector.name=mysql", "jdbc:mysql://127.0.0.1:23306?sslMode=DISABLED");
    }

    private Sources sources(int port) {
        return new Sources(
                new SourcePlace(folder, folder.resolve("mariadb"), port),
                new SourcePlace(folder, folder.resolve("postgresql"), port + 1));
    }
}
