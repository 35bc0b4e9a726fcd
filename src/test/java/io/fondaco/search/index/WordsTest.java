package io.fondaco.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.search.index.Words.Word;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void wordsArePartedBySpaces() {
        assertThat(Words.of("  temperature   zip ").all())
                .containsExactly(new Word("temperature", false), new Word("zip", false));
    }

    @Test
    void quotesKeepAPhraseTogether() {
        assertThat(Words.of("daily \"zip code\"").all())
                .containsExactly(new Word("daily", false), new Word("zip code", true));
    }

    @Test
    void anOpenQuoteEndsWithTheText() {
        assertThat(Words.of("\"zip code").all()).containsExactly(new Word("zip code", true));
    }

    @Test
    void signsAloneAreNoWords() {
        assertThat(Words.of("+ - && ( ) \"\" ~ * ? : \\").isEmpty()).isTrue();
    }

    @Test
    void endlessTextIsCut() {
        assertThat(Words.of("word ".repeat(1000)).all()).hasSize(20);
    }
}
