package io.fondaco.usage.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileLocationTest {

    @ParameterizedTest
    @CsvSource({
        "s3a://lake/warehouse/daily/,s3://lake,warehouse/daily",
        "S3://lake/warehouse/daily,s3://lake/,/warehouse/daily/",
        "hdfs://name:8020/daily,hdfs://name:8020,/daily",
        "file:///data/daily,file,/data/daily",
        "/data/daily,file,data/daily"
    })
    void oneFolderHasOneName(String asTrinoTells, String namespace, String name) {
        assertThat(FileLocation.of(asTrinoTells)).isEqualTo(FileLocation.of(namespace, name));
        assertThat(FileLocation.of(asTrinoTells).hash())
                .isEqualTo(FileLocation.of(namespace, name).hash());
    }

    @Test
    void aFolderHoldsWhatLiesBelowIt() {
        List<FileLocation> folders = List.of(FileLocation.of("s3://lake/warehouse/"));
        assertThat(FileLocation.of("s3://lake/warehouse").within(folders)).isTrue();
        assertThat(FileLocation.of("s3://lake/warehouse/daily").within(folders)).isTrue();
        assertThat(FileLocation.of("s3://lake/warehouses/daily").within(folders))
                .isFalse();
        assertThat(FileLocation.of("s3://lake").within(folders)).isFalse();
    }
}
