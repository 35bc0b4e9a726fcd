package io.fondaco.product.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.standard.SemanticVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeededVersionTest {

    @ParameterizedTest
    @CsvSource({
        "2.1.3, FIX, 2.1.4",
        "2.1.3, ADDITION, 2.2.0",
        "2.1.3, BREAKING, 3.0.0",
        "0.4.1, FIX, 0.4.2",
        "0.4.1, ADDITION, 0.4.2",
        "0.4.1, BREAKING, 0.5.0",
        "3.0.0-rc.1, BREAKING, 3.0.0"
    })
    void aLevelNeedsANumber(String published, ChangeLevel level, String needed) {
        assertThat(NeededVersion.after(version(published), level)).hasToString(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "3.0.0, 2.1.0, BREAKING, true",
        "4.2.0, 2.1.0, BREAKING, true",
        "2.9.0, 2.1.0, BREAKING, false",
        "3.0.0-rc.1, 2.1.0, BREAKING, true",
        "2.1.1, 2.1.0, ADDITION, false",
        "2.2.0, 2.1.0, ADDITION, true",
        "2.1.1, 2.1.0, FIX, true",
        "3.0.0-rc.2, 3.0.0-rc.1, BREAKING, true"
    })
    void aNumberIsEnoughOrIsNot(String wanted, String published, ChangeLevel level, boolean enough) {
        assertThat(NeededVersion.isEnough(version(wanted), version(published), level))
                .isEqualTo(enough);
    }

    private static SemanticVersion version(String number) {
        return SemanticVersion.parse(number).orElseThrow();
    }
}
