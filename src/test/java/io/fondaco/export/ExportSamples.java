package io.fondaco.export;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.export.ExportedTable.Column;
import io.fondaco.quality.Quality;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tables as exports get them: in two schemas of one cluster and in another cluster, with names that need care. */
public final class ExportSamples {

    private static final ExportedTable.Of WEATHER = new ExportedTable.Of(
            UUID.randomUUID(), "weather/daily", "Daily temperatures", "Weather", "2.1.0", "active", "Weather Data");

    private ExportSamples() {}

    /** In the order of their names. */
    public static List<ExportedTable> tables() {
        return List.of(
                table(
                        new QualifiedName("east", "lake", "weather", "daily"),
                        "VIEW",
                        "Daily",
                        "All of \"it\",\nin lines"),
                table(new QualifiedName("lake", "retail", "sales"), "TABLE", "", ""),
                table(new QualifiedName("lake", "weather", "daily"), "MATERIALIZED VIEW", "Daily", "Each day"),
                table(new QualifiedName("lake", "weather", "it's a.b/c"), null, "Odd", "An odd name"));
    }

    private static ExportedTable table(QualifiedName object, String kind, String title, String summary) {
        return new ExportedTable(
                UUID.randomUUID(),
                object,
                title,
                summary,
                kind,
                WEATHER,
                Quality.NONE,
                List.of(
                        new Column(1, "zip", "varchar(5)", "Zip code", true, true),
                        new Column(2, "it's \"odd\"", "double", "", false, false)),
                Set.of("weather", "für alle"),
                Set.of("otto", "o'neil@example.org"));
    }
}
