package io.fondaco.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableFilesTest {

    @Test
    void anIcebergTableSaysWhereItLies() {
        String definition = """
                CREATE TABLE iceberg.weather.climate_normals (
                   zip_code varchar,
                   month bigint
                )
                COMMENT 'What is usual'
                WITH (
                   format = 'PARQUET',
                   format_version = 2,
                   location = 'local:///iceberg/weather/climate_normals-1f2e',
                   max_commit_retry = 4
                )""";

        assertThat(TableFiles.in(definition))
                .contains(new TableFiles(
                        "PARQUET", true, false, Optional.of("local:///iceberg/weather/climate_normals-1f2e")));
    }

    @Test
    void aTableOnFilesOfOthersSaysWhereTheyLie() {
        String definition = """
                CREATE TABLE lake.weather_raw.station_files (
                   temp varchar COMMENT 'It''s text'
                )
                WITH (
                   external_location = 's3://raw/it''s here',
                   format = 'CSV',
                   skip_header_line_count = 1
                )""";

        assertThat(TableFiles.in(definition))
                .contains(new TableFiles("CSV", false, true, Optional.of("s3://raw/it's here")));
    }

    @Test
    void aTableOfHivesOwnLiesAroundItsFiles() {
        TableFiles files = TableFiles.in("CREATE TABLE lake.w.t (\n   a bigint\n)\nWITH (\n   format = 'ORC'\n)")
                .orElseThrow();

        assertThat(files.location()).isEmpty();
        assertThat(files.around("local:///lake/w/t/2026_1").location()).contains("local:///lake/w/t");
        assertThat(files.around("s3://b/t/day=2026-01-01/zip=1/f.orc").location())
                .contains("s3://b/t");
    }

    @Test
    void aTableOfADatabaseHasNoFiles() {
        assertThat(TableFiles.in("CREATE TABLE mysql.weather.daily_readings (\n   zip_code varchar(5)\n)"))
                .isEmpty();
    }
}
