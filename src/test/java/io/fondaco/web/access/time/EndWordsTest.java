package io.fondaco.web.access.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndWordsTest {

    @Test
    void aReasonEndsTheSentenceAndNoReasonAFullStop() {
        assertThat(EndWords.because("The project is over")).isEqualTo(": “The project is over”");
        assertThat(EndWords.because(" ")).isEqualTo(".");
    }
}
