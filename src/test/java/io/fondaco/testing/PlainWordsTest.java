package io.fondaco.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page may say is found, and what it may say is left alone. */
class PlainWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada noted: request.step-approved",
                "The state is PENDING_START",
                "It is WAITING now",
                "See daily_temperatures",
                "It ends on 2026-12-03",
                "at 2026-12-03T10:00:00Z",
                "1 requests wait",
                "1 days left",
                "2 accesses end",
                "Please sign in",
                "Oops, that went wrong",
                "The color of it",
                "Nobody is authorized",
                "It was canceled",
                "Two  spaces",
                "The owner’s rule",
                "Given by null",
                "%s asks",
                "It ends.. Then"
            })
    void codesDatesAndWrongPluralsAreFound(String text) {
        assertThat(PlainWords.faults(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your access to Daily temperatures ends on 3 December 2026.",
                "1 request waits, 2 requests wait; 21 requests were answered.",
                "Otto Falk approved your request, 26 November 2026, 20:48 UTC.",
                "Version 1.0.0, “Only for the shops”",
                "The owner's rule: REQ-1042 took 1.5 s."
            })
    void plainWordsAreLeftAlone(String text) {
        assertThat(PlainWords.faults(text)).isEmpty();
    }

    @Test
    void sentencesAndHeadingsDifferByTheirFullStop() {
        assertThat(PlainWords.faultsOfASentence("Nothing waits for you.")).isEmpty();
        assertThat(PlainWords.faultsOfASentence("Nothing waits for you")).isNotEmpty();
        assertThat(PlainWords.faultsOfAHeading("Ada Berg asks for Nations")).isEmpty();
        assertThat(PlainWords.faultsOfAHeading("Ada Berg asks for Nations.")).isNotEmpty();
    }

    @Test
    void aUserNameIsFoundUnlessItStandsAsANameOfTrino() {
        List<String> names = List.of("otto");

        assertThat(PlainWords.faults(Jsoup.parse("<p>Given by otto</p>").body(), names))
                .isNotEmpty();
        assertThat(PlainWords.faults(
                        Jsoup.parse("<p>Otto Falk, <code>otto</code> in Trino</p>")
                                .body(),
                        names))
                .isEmpty();
    }
}
