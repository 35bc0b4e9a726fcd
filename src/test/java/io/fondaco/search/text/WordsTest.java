package io.fondaco.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.search.text.Words.Word;
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
    void signsBetweenWordsPartThem() {
        assertThat(Words.of("temp:zip, day").all())
                .containsExactly(new Word("temp", false), new Word("zip", false), new Word("day", false));
    }

    @Test
    void littleWordsNeedNotBeFoundUnlessThereAreNoOthers() {
        assertThat(Words.of("data about invoices").telling()).containsExactly(new Word("invoices", false));
        assertThat(Words.of("who is who").telling()).hasSize(3);
        assertThat(Words.of("\"about\" invoices").telling()).hasSize(2);
    }

    @Test
    void endlessTextIsCut() {
        assertThat(Words.of("word ".repeat(1000)).all()).hasSize(20);
    }
}
