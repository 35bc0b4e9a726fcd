package io.fondaco.web.product.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.file.TableFiles;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatasetFilesTest {

    private static final Optional<String> FOLDER = Optional.of("s3://lake/daily");

    @Test
    void sparkReadsAFolderOfParquet() {
        DatasetFiles files = DatasetFiles.of(new TableFiles("PARQUET", false, false, FOLDER));

        assertThat(files.format()).isEqualTo("PARQUET");
        assertThat(files.spark()).isEqualTo("rows = spark.read.parquet(\"s3://lake/daily\")\nrows.show(10)");
    }

    @Test
    void anIcebergTableIsReadByItsMetadata() {
        DatasetFiles files = DatasetFiles.of(new TableFiles("PARQUET", true, false, FOLDER));

        assertThat(files.format()).isEqualTo("Iceberg, PARQUET");
        assertThat(files.spark()).startsWith("rows = spark.read.format(\"iceberg\").load(");
    }

    @Test
    void linesOfNamesAreLeftOut() {
        assertThat(DatasetFiles.of(new TableFiles("CSV", false, true, FOLDER)).spark())
                .contains("option(\"header\", True).csv(");
    }

    @Test
    void whereTheyLieIsNotGuessed() {
        DatasetFiles files = DatasetFiles.of(new TableFiles("ORC", false, false, Optional.empty()));

        assertThat(files.spark()).isNull();
        assertThat(files.sentence()).isEqualTo("Trino does not say where the files lie.");
    }

    @Test
    void anOddLocationStaysOneText() {
        Optional<String> odd = Optional.of("s3://lake/\"x\\y");

        assertThat(DatasetFiles.of(new TableFiles("ORC", false, false, odd)).spark())
                .contains("orc(\"s3://lake/\\\"x\\\\y\")");
    }
}
