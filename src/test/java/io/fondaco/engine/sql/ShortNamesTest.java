package io.fondaco.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import org.junit.jupiter.api.Test;

class ShortNamesTest {

    @Test
    void aPlainNameStandsAsItIs() {
        assertThat(ShortNames.of("zip_code")).isEqualTo("zip_code");
        assertThat(ShortNames.of(QualifiedName.parse("lake.weather.daily"))).isEqualTo("lake.weather.daily");
    }

    @Test
    void whatTrinoWouldTakeForSomethingElseStandsInQuotes() {
        assertThat(ShortNames.of("order")).isEqualTo("\"order\"");
        assertThat(ShortNames.of("current_date")).isEqualTo("\"current_date\"");
        assertThat(ShortNames.of("7days")).isEqualTo("\"7days\"");
        assertThat(ShortNames.of("a b\"c")).isEqualTo("\"a b\"\"c\"");
        assertThat(ShortNames.of(QualifiedName.parse("lake.group.daily"))).isEqualTo("lake.\"group\".daily");
    }
}
