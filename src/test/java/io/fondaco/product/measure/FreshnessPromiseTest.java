package io.fondaco.product.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FreshnessPromiseTest {

    private static final Set<String> NAMES = Set.of("daily-temperatures", "daily_temperatures");

    @Test
    void theLatencyNamesTheColumn() {
        assertThat(FreshnessPromise.column(contract("latency", "stations.at, daily-temperatures.day"), NAMES))
                .contains("day");
        assertThat(FreshnessPromise.column(contract("ly", "daily_temperatures.day"), NAMES))
                .contains("day");
    }

    @Test
    void whatNamesNoColumnOfThisObjectTellsNothing() {
        assertThat(FreshnessPromise.column(contract("latency", "daily-temperatures"), NAMES))
                .isEmpty();
        assertThat(FreshnessPromise.column(contract("latency", "stations.at"), NAMES))
                .isEmpty();
        assertThat(FreshnessPromise.column(contract("retention", "daily-temperatures.day"), NAMES))
                .isEmpty();
        assertThat(FreshnessPromise.column("kind: DataContract", NAMES)).isEmpty();
    }

    private static String contract(String property, String element) {
        return """
                slaProperties:
                  - property: %s
                    value: 24
                    unit: h
                    element: %s
                """.formatted(property, element);
    }
}
