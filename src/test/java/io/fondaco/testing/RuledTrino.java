package io.fondaco.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The portal with the real Trino of this run, which writes the rules of Iceberg and memory: no products, no jobs. */
public class RuledTrino extends TrinoAlone {

    /** The administrator's own rules that come first; a test may change them. */
    public static final Path BEFORE = Path.of("target", "ruled", "before.json").toAbsolutePath();

    /** What Trino reads. */
    public static final Path RULES = TrinoForTests.rules().toAbsolutePath();

    private static final Path DEV = Path.of("src", "demo", "trino");

    @Override
    public Map<String, String> getConfigOverrides() {
        writeBefore();
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:ruled-trino;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        config.put("fondaco.access.rules.main.catalogs", "iceberg,memory");
        config.put("fondaco.access.rules.main.file", RULES.toString());
        config.put("fondaco.access.rules.main.before", BEFORE.toString());
        config.put(
                "fondaco.access.rules.main.after",
                DEV.resolve("rules-after.json").toAbsolutePath().toString());
        config.put("fondaco.access.rules.main.unbound", "pub_weather");
        config.put("fondaco.access.rules.main.refresh", "2s");
        config.put("fondaco.access.rules.main.serve", "true");
        return config;
    }

    /** Makes the administrator's rules those of dev mode again. */
    public static void writeBefore() {
        try {
            Files.createDirectories(BEFORE.getParent());
            Files.writeString(BEFORE, Files.readString(DEV.resolve("rules-before.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
