package io.fondaco.usage.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.FakeEngine;
import io.fondaco.testing.TestConfig;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportersTest {

    private static final String PREFIX = "fondaco.usage.openlineage.spark.";

    @ParameterizedTest
    @CsvSource({
        "s3://lake,warehouse/weather.db/readings,lake.weather.readings",
        "s3://lake/,/warehouse/weather.db/readings/,lake.weather.readings",
        "s3://lake,warehouse/weather.db/readings/day=1,",
        "s3://other,warehouse/weather.db/readings,",
        "trino://market:8080,Hive.Weather.Readings,hive.weather.readings",
        "trino://market:8080,weather.readings,"
    })
    void aDatasetIsATableWhereItsNameFits(String namespace, String name, String object) {
        Reporter reporter = reporters(Map.of(
                        "datasets.files.namespace", "s3://lake",
                        "datasets.files.name", "warehouse/{schema}.db/{table}",
                        "datasets.files.catalog", "lake",
                        "datasets.trino.namespace", "trino://market:8080"))
                .get("spark");

        assertThat(reporter.object(namespace, name).map(Object::toString).orElse(null))
                .isEqualTo(object);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name    | {catalog}.{schema} | name has no {table}
            name    | {schema}.{table}   | say the catalog
            catalog | lake               | say the catalog
            name    | {db}.{table}       | name has {db}
            cluster | west               | cluster names “west”
            """)
    void aFaultIsOneSentenceThatNamesTheDataset(String key, String value, String sentence) {
        assertThatThrownBy(() ->
                        reporters(Map.of("datasets.files.namespace", "s3://lake", "datasets.files." + key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fondaco.usage.openlineage.spark.datasets.files: ")
                .hasMessageContaining(sentence);
    }

    @Test
    void aTokenSaysWhoReports() {
        Reporters reporters = reporters(Map.of("earlier-token", "earlier"));
        assertThat(reporters.byToken("secret")).contains("spark");
        assertThat(reporters.byToken("earlier")).contains("spark");
        assertThat(reporters.byToken("")).isEmpty();
        assertThat(reporters.get("spark").mayReport("jobs")).isTrue();
        assertThat(reporters.get("spark").mayReport("other")).isFalse();
    }

    @Test
    void toolsAreKnownByTheirAddress() {
        assertThat(Producer.of("https://github.com/OpenLineage/OpenLineage/tree/1.47.1/integration/spark"))
                .isEqualTo(Producer.SPARK);
        assertThat(Producer.of("https://github.com/OpenLineage/OpenLineage/tree/1.47.1/integration/dbt"))
                .isEqualTo(Producer.DBT);
        assertThat(Producer.of("https://github.com/trinodb/trino/plugin/trino-openlineage"))
                .isEqualTo(Producer.TRINO);
        assertThat(Producer.of("https://example.org/own")).isEqualTo(Producer.OTHER);
    }

    private static Reporters reporters(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put(PREFIX + "token", "secret");
        all.put(PREFIX + "namespaces", "jobs");
        settings.forEach((key, value) -> all.put(PREFIX + key, value));
        return new Reporters(TestConfig.of(ReportConfig.class, all), new Clusters(Map.of("main", new FakeEngine())));
    }
}
