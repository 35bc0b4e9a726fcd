package io.fondaco.testing;

import io.fondaco.dev.LandedFiles;
import io.fondaco.engine.TrinoSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The demo company's weather tables and views in the Trino of the tests, made once for all tests of a run. Where MySQL
 * answers, the temperatures rest on its tables, as they do in dev mode.
 */
public final class DemoWeather {

    private static final Path DEMO = Path.of("src", "demo");
    private static boolean made;

    private DemoWeather() {}

    /** Makes them if no test before did. */
    public static synchronized void make() {
        if (made) {
            return;
        }
        try (TrinoSession admin = TrinoForTests.admin()) {
            LandedFiles.copy(DEMO.resolve("files"), TrinoForTests.warehouse());
            for (Path script : scripts()) {
                statements(script).forEach(admin::run);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        made = true;
    }

    /** Without the hourly readings in MySQL: writing them takes a quarter of a minute, and no test reads them. */
    private static List<String> statements(Path script) throws IOException {
        return Arrays.stream(Files.readString(script).split(";\\s*(\\R|$)", -1))
                .filter(statement -> !statement.isBlank())
                .filter(statement -> !script.toString().contains("mysql") || !statement.contains("hourly"))
                .toList();
    }

    private static List<Path> scripts() {
        Path sql = DEMO.resolve("sql");
        List<Path> scripts =
                new ArrayList<>(List.of(sql.resolve("10-weather.sql"), sql.resolve("12-weather-files.sql")));
        for (String source : TrinoForTests.sources()) {
            scripts.add(sql.resolve(source).resolve("10-tables.sql"));
            scripts.add(sql.resolve(source).resolve("20-views.sql"));
        }
        return scripts;
    }
}
