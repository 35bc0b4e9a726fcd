package io.fondaco.publish.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.3.0",
        "v1.2.3, 1.3.0",
        "0.2.0, 0.2.1",
        "2.0.0-rc.1, 2.0.0",
        "1.99999999999999999999.0, 1.100000000000000000000.0",
        "spring, spring"
    })
    void theNextNumberIsThatOfAnAddition(String published, String next) {
        assertThat(NewVersion.next(published)).isEqualTo(next);
    }
}
