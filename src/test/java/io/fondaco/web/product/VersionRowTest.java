package io.fondaco.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRowTest {

    @ParameterizedTest
    @CsvSource({
        "3.0.0, 2.9.9, Breaking",
        "2.1.0, 2.0.7, Addition",
        "2.1.1, 2.1.0, Fix",
        "2.1.0, 2.1.0-beta, Fix",
        "2, 1.0.0, Breaking",
        "1.0.0, , First published here"
    })
    void theNumberTellsTheKindOfStep(String number, String before, String kind) {
        assertThat(VersionRow.kind(number, before).text()).isEqualTo(kind);
    }
}
