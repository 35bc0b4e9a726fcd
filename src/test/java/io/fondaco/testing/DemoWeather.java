package io.fondaco.testing;

import io.fondaco.engine.TrinoSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demo company's weather tables and views in the Trino of the tests, made once for all tests of a run. */
public final class DemoWeather {

    private static final Path SCRIPT = Path.of("src", "demo", "sql", "10-weather.sql");
    private static boolean made;

    private DemoWeather() {}

    /** Makes them if no test before did. */
    public static synchronized void make() {
        if (made) {
            return;
        }
        try (TrinoSession admin = TrinoForTests.admin()) {
            for (String statement : Files.readString(SCRIPT).split(";\\s*(\\R|$)", -1)) {
                if (!statement.isBlank()) {
                    admin.run(statement);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        made = true;
    }
}
