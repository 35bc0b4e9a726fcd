package io.fondaco.export.amundsen;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.export.ExportSamples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AmundsenPartTest {

    @Test
    void holdsNodesAndRelationshipsOfThePublishedModels() {
        Set<String> nodes = AmundsenModel.accepts(files());

        assertThat(nodes)
                .contains(
                        "Database database://trino",
                        "Database database://trino_east",
                        "Cluster trino://lake",
                        "Schema trino://lake.weather",
                        "Table trino://lake.weather/daily",
                        "Table trino_east://lake.weather/daily",
                        "Table trino://lake.weather/it%27s a%2Eb%2Fc",
                        "Column trino://lake.weather/daily/zip",
                        "Column trino://lake.weather/daily/it%27s %22odd%22",
                        "Tag f%C3%BCr alle",
                        "User otto",
                        "User o%27neil@example.org");
    }

    @Test
    void aTextKeepsItsQuotesAndLines() {
        List<Map<String, String>> texts = AmundsenModel.rows(files().get("nodes/Description_00007.csv"));

        assertThat(texts)
                .filteredOn(row -> row.get("KEY").equals("trino_east://lake.weather/daily/_description"))
                .extracting(row -> row.get("description"))
                .containsExactly("All of \"it\",\nin lines");
    }

    @Test
    void aMeaningThatNobodyWroteIsNoNode() {
        assertThat(AmundsenModel.rows(files().get("nodes/Description_00007.csv")))
                .extracting(row -> row.get("KEY"))
                .noneMatch(key -> key.contains("odd%22"));
    }

    private static Map<String, String> files() {
        AmundsenPart part = new AmundsenPart();
        ExportSamples.tables().forEach(part::add);
        return part.files(7);
    }
}
