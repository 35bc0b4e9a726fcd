package io.fondaco.export.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.export.Audience;
import io.fondaco.export.CatalogExport;
import io.fondaco.export.ExportConfig;
import io.fondaco.export.ExportFormat;
import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TestConfig;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class WriteExportsTest {

    @TempDir
    Path folder;

    @Inject
    Samples samples;

    @Inject
    WriteExports write;

    @Inject
    Jobs jobs;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void whatEverybodyMaySeeStandsInTheFolder() throws IOException {
        Path inside = folder.resolve("exports");

        assertThat(write.run(inside)).isEqualTo(3);

        assertThat(files(inside)).containsExactlyInAnyOrder("atlas.json", "amundsen.zip", "dcat.jsonld");
        assertThat(Files.readString(inside.resolve("atlas.json")))
                .contains("daily_temperatures")
                .doesNotContain("station_notes");
        assertThat(Files.readString(inside.resolve("dcat.jsonld"))).doesNotContain("station-notes");
        assertThat(jobs.latest("catalogs-export", 1)).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(JobRun.Outcome.DONE);
            assertThat(run.done()).isEqualTo(3);
        });
    }

    @Test
    void aFileThatFailsLeavesTheLastWholeOne() throws IOException {
        Files.writeString(folder.resolve("atlas.json"), "the last one");
        ExportConfig config = TestConfig.of(ExportConfig.class, Map.of());
        WriteExports failing = new WriteExports(List.of(new Half()), config, jobs);

        assertThat(failing.run(folder)).isZero();

        assertThat(files(folder)).containsExactly("atlas.json");
        assertThat(Files.readString(folder.resolve("atlas.json"))).isEqualTo("the last one");
        assertThat(jobs.latest("catalogs-export", 1))
                .singleElement()
                .satisfies(run -> assertThat(run.outcome()).isEqualTo(JobRun.Outcome.FAILED));
    }

    @Test
    void onlyTheFormatsThatAreWantedAreWritten() throws IOException {
        ExportConfig config = TestConfig.of(ExportConfig.class, Map.of("fondaco.export.formats", "dcat"));

        assertThat(new WriteExports(List.of(new Half()), config, jobs).run(folder))
                .isZero();

        assertThat(files(folder)).isEmpty();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Breaks off in the middle. */
    private static final class Half implements CatalogExport {
        @Override
        public ExportFormat format() {
            return ExportFormat.ATLAS;
        }

        @Override
        public void write(Audience audience, OutputStream out) throws IOException {
            out.write("{\"entities\":[".getBytes(StandardCharsets.UTF_8));
            throw new IOException("The disk is full");
        }
    }
}
