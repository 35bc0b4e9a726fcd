package io.fondaco.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Daily temperatures",
                "daily-temperatures",
                "DAILY_TEMPERATURES",
                "DailyTemperatures",
                "dailytemperatures",
                "daily/temperatures;",
                "da\u200bily tempe\u00adratures"
            })
    void aNameHasOneKeyHoweverItIsParted(String name) {
        assertThat(Writing.keys(name)).containsExactly("dailytemperatures");
    }

    @Test
    void umlautsHaveTwoKeysAndOtherAccentsOne() {
        assertThat(Writing.keys("Küsten")).containsExactly("kusten", "kuesten");
        assertThat(Writing.keys("Ku\u0308sten")).containsExactly("kusten", "kuesten");
        assertThat(Writing.keys("Straße")).containsExactly("strasse");
        assertThat(Writing.keys("Cafe\u0301 à la Carte")).containsExactly("cafealacarte");
        assertThat(Writing.keys("Αθήνας")).containsExactly("αθηνασ");
        assertThat(Writing.keys("İstanbul")).containsExactly("istanbul");
    }

    @Test
    void aTextIsShownAsItIsWritten() {
        assertThat(Writing.shown("Straße nach Küsten")).isEqualTo("Straße nach Küsten");
        assertThat(Writing.shown("Cafe\u0301\u200b")).isEqualTo("Café");
    }

    @Test
    void scriptsWithoutSpacesArePartedFromThoseWithThem() {
        assertThat(Writing.forms("CRM고객목록2024")).containsExactly("CRM 고객목록 2024");
    }
}
