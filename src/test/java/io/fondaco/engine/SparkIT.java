package io.fondaco.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fondaco.engine.file.TableFiles;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.DemoWeather;
import io.fondaco.testing.TrinoForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spark, in a JVM of its own, reads the Parquet files of a product where Trino says that they lie: the same rows. */
class SparkIT {

    private static final QualifiedName WRITTEN_BY_SPARK = QualifiedName.parse("lake.weather.temperature_forecasts");
    private static final QualifiedName WRITTEN_BY_TRINO = QualifiedName.parse("lake.spark_it.forecasts");
    private static final Path PROGRAM = Path.of("src", "test", "spark", "ReadParquet.java");
    private static final long PATIENCE_SECONDS = 180;

    @BeforeAll
    static void makeTheTables() {
        assumeThat(System.getProperty("spark.skip", "false")).isEqualTo("false");
        DemoWeather.make();
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.spark_it");
            admin.run("CREATE TABLE IF NOT EXISTS %s WITH (format = 'PARQUET') AS SELECT * FROM %s"
                    .formatted(WRITTEN_BY_TRINO.sql(), WRITTEN_BY_SPARK.sql()));
        }
    }

    @Test
    void sparkAndTrinoReadTheSameRows() throws IOException, InterruptedException {
        List<String> lines = readBySpark(folder(WRITTEN_BY_SPARK), folder(WRITTEN_BY_TRINO));

        assertThat(rows(lines, 0)).hasSize(840).containsExactlyInAnyOrderElementsOf(readByTrino(WRITTEN_BY_SPARK));
        assertThat(rows(lines, 1)).containsExactlyInAnyOrderElementsOf(readByTrino(WRITTEN_BY_TRINO));
    }

    private static List<String> readBySpark(Path... folders) throws IOException, InterruptedException {
        Path output = Path.of("target", "spark.out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Files.readString(Path.of(System.getProperty("fondaco.spark.classpath")))
                        .strip(),
                PROGRAM.toString()));
        for (Path folder : folders) {
            command.add(folder.toString());
        }
        Process spark = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(spark.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(spark.exitValue()).as("what Spark says is in %s", output).isZero();
        } finally {
            spark.destroyForcibly();
        }
        return Files.readAllLines(output);
    }

    private static List<String> rows(List<String> lines, int folder) {
        String mark = "ROW " + folder + " ";
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }

    private static List<String> readByTrino(QualifiedName table) {
        try (TrinoSession admin = TrinoForTests.admin()) {
            return admin.read("SELECT * FROM " + table.sql(), SparkIT::text);
        }
    }

    private static String text(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(String.valueOf(row.getObject(i)));
        }
        return String.join("|", values);
    }

    /** Where Trino says that the files lie; its local file system begins at the warehouse. */
    private static Path folder(QualifiedName table) {
        Engine engine = new TrinoEngine(
                QualifiedName.MAIN_CLUSTER,
                TrinoAccount.of(TrinoForTests.server().jdbcUrl(), "admin", "integration-test")
                        .withRoles("lake:admin"));
        String location = engine.files(table).flatMap(TableFiles::location).orElseThrow();
        return TrinoForTests.warehouse().resolve(location.replace("local:///", ""));
    }
}
