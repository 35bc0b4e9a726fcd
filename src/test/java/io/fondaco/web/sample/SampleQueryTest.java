package io.fondaco.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn.Notes;
import io.fondaco.web.product.DatasetSchema;
import io.fondaco.web.product.DatasetSchema.Column;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleQueryTest {

    @Test
    void allColumnsOfAnOrdinaryDatasetAreRead() {
        SampleQuery query = SampleQuery.of(dataset(3));

        assertThat(query.shown()).isEqualTo("SELECT *\nFROM lake.weather.\"daily-rain\"\nLIMIT 20");
        assertThat(query.leftOut()).isEmpty();
    }

    @Test
    void ofAVeryWideDatasetTheFirstFiftyAreRead() {
        SampleQuery query = SampleQuery.of(dataset(5_000));

        assertThat(query.sql()).startsWith("SELECT c1, c2, ").contains(", c50\nFROM");
        assertThat(query.leftOut()).isEqualTo("The first 50 of 5,000 columns.");
    }

    @Test
    void whatTrinoDoesNotHaveIsNotAskedFor() {
        Column gone = new Column("gone", "bigint", "", false, false, false, Notes.NONE, "Not in Trino");

        assertThat(SampleQuery.of(dataset(List.of(gone))).columns()).isEmpty();
    }

    private static DatasetSchema dataset(int columns) {
        return dataset(IntStream.rangeClosed(1, columns)
                .mapToObj(n -> new Column("c" + n, "bigint", "", false, false, false, Notes.NONE, null))
                .toList());
    }

    private static DatasetSchema dataset(List<Column> columns) {
        QualifiedName name = new QualifiedName("lake", "weather", "daily-rain");
        return new DatasetSchema("daily", "daily", name, "1.0.0", false, columns, null, List.of());
    }
}
