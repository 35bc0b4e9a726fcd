package io.fondaco.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {

    @Test
    void aScoreTellsItsStageAndHowWellTheWordsFit() {
        float score = Stage.ALL_IN_NAME.ordinal() * 2 * Stage.HALF_STEP + 12.5f;

        assertThat(Stage.of(score)).isEqualTo(Stage.ALL_IN_NAME);
        assertThat(Stage.of(score + Stage.HALF_STEP)).isEqualTo(Stage.ALL_IN_NAME);
        assertThat(Stage.fit(score, true)).isEqualTo(12.5f);
        assertThat(Stage.fit(score + Stage.HALF_STEP, false)).isEqualTo(12.5f);
    }

    @ParameterizedTest
    @CsvSource({"abc, 0", "abcd, 1", "abcdefg, 1", "abcdefgh, 2", "𝒶𝒷𝒸, 0", "𝒶𝒷𝒸𝒹, 1"})
    void typosAreForgivenByTheLettersThatPeopleCount(String word, int typos) {
        assertThat(Typos.forgivenIn(word)).isEqualTo(typos);
    }
}
