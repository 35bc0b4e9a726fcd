package io.fondaco.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Quarkus packed: the application's own classes, and the beans and routes that it generated for them. */
class PackageIT {

    private static final Path PACKAGE = Path.of("target", "quarkus-app");

    @Test
    void theApplicationHasItsOwnClasses() throws IOException {
        assertThat(entries("app")).contains("io/fondaco/engine/TrinoSession.class");
    }

    @Test
    void nothingOfDevModeIsPacked() throws IOException {
        assertThat(entries("app")).noneMatch(name -> name.startsWith("io/fondaco/dev/") && !name.endsWith("/"));
        assertThat(entries("app")).noneMatch(name -> name.contains("demo"));
    }

    @Test
    void noBeanAndNoRouteSpeaksOfDevMode() throws IOException {
        assertThat(thatMention("app", "io/fondaco/dev/")).isEmpty();
        assertThat(thatMention("app", "io.fondaco.dev.")).isEmpty();
        assertThat(thatMention("quarkus", "io/fondaco/dev/")).isEmpty();
        assertThat(thatMention("quarkus", "io.fondaco.dev.")).isEmpty();
    }

    private static List<String> entries(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path jar : jars(folder)) {
            try (JarFile file = new JarFile(jar.toFile())) {
                file.stream().map(JarEntry::getName).forEach(names::add);
            }
        }
        return names;
    }

    private static List<String> thatMention(String folder, String text) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path jar : jars(folder)) {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : file.stream().toList()) {
                    if (entry.getName().endsWith(".class")
                            && content(file, entry).contains(text)) {
                        found.add(entry.getName());
                    }
                }
            }
        }
        return found;
    }

    private static String content(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream bytes = jar.getInputStream(entry)) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static List<Path> jars(String folder) throws IOException {
        try (Stream<Path> files = Files.list(PACKAGE.resolve(folder))) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            assertThat(jars).isNotEmpty();
            return jars;
        }
    }
}
