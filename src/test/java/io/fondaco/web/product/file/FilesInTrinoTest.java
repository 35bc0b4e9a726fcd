package io.fondaco.web.product.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.file.TableFiles;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilesInTrinoTest {

    private static final QualifiedName TABLE = QualifiedName.parse("lake.weather.forecasts");
    private static final TableFiles PARQUET = new TableFiles("PARQUET", false, false, Optional.of("s3://forecasts"));

    private final FakeEngine engine = new FakeEngine();
    private final MovableClock clock = new MovableClock();
    private final FilesInTrino files = new FilesInTrino(engine.clusters(), clock);

    @Test
    void aViewIsNotAskedAfter() {
        engine.stop();

        assertThat(files.of(TABLE, "MATERIALIZED VIEW").sentence()).contains("view");
    }

    @Test
    void anAnswerIsKeptForAWhile() {
        engine.keepFiles(TABLE, PARQUET);
        assertThat(files.of(TABLE, "TABLE").location()).isEqualTo("s3://forecasts");

        engine.stop();
        assertThat(files.of(TABLE, "TABLE").location()).isEqualTo("s3://forecasts");

        clock.moveOn(Duration.ofMinutes(10));
        assertThat(files.of(TABLE, "TABLE").sentence()).contains("did not say just now");
    }

    @Test
    void aSilentTrinoIsAskedAgainSoon() {
        engine.stop();
        assertThat(files.of(TABLE, "TABLE").format()).isNull();

        engine.start();
        engine.keepFiles(TABLE, PARQUET);
        clock.moveOn(Duration.ofSeconds(30));
        assertThat(files.of(TABLE, "TABLE").format()).isEqualTo("PARQUET");
    }

    @Test
    void aTableOfADatabaseHasNone() {
        assertThat(files.of(TABLE, "TABLE").sentence()).contains("no files");
    }
}
