package io.fondaco.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ADA|ada",
                "o'brien|o'brien",
                "svc-nightly|svc-nightly",
                "\u0430da|ada", // Cyrillic а
                "\u0441\u043e\u0440\u0443|copy", // all Cyrillic: сору
                "\u0430dmin|admin",
                "\u0405ystem|system", // Cyrillic Ѕ
                "syst\u0435m:start|system:start",
                "\u03bfda|oda", // Greek omicron
                "\u0391da|ada", // Greek capital alpha
                "b\u0435n|ben",
                "gr\u0430\u0441\u0435|grace",
                "\u0131da|ida", // dotless i
                "\u212aate|kate", // Kelvin sign
                "\uff41\uff44\uff41|ada", // full width
                "\ufb01ona|fiona", // ligature
                "ada\u00a0lovelace|ada lovelace", // no-break space
                "a\u200bda|ada", // zero width space
                "a\u00adda|ada", // soft hyphen
                "ad\u202ea|ada", // right-to-left override
                "ad\ufe0fa|ada", // variation selector
                "ada\u2066|ada", // isolate
                "ad\u3164a|ada", // Hangul filler
                "zoe\u0308|zo\u00eb", // composed
                "STRASSE|stra\u00dfe",
                "\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3|\u03bf\u03b4\u03c5\u03c3\u03c3\u03b5\u03c5\u03c2"
            })
    void namesThatLookTheSameHaveOneForm(String name, String other) {
        assertThat(NameForm.of(name)).isEqualTo(NameForm.of(other));
    }

    @ParameterizedTest
    @CsvSource({"ada,oda", "svc-1,svc-l", "zoë,zoe", "анна,anna", "ben,benn", "o'brien,obrien", "a.b,a-b"})
    void namesThatDifferHaveDifferentForms(String name, String other) {
        assertThat(NameForm.of(name)).isNotEqualTo(NameForm.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u200bda",
                "ada\u00a0lovelace",
                "ad\u202ea",
                "ada\ufeff",
                "a\u3164b",
                "ad\ufe0fa",
                "a\u2800b",
                "ada\u0007",
                "a\u2003b"
            })
    void whatCannotBeSeenIsAFlaw(String name) {
        assertThat(NameForm.flaw(name)).contains("This name holds a character that can't be seen.");
    }

    @Test
    void lettersOfTwoScriptsAreAFlaw() {
        assertThat(NameForm.flaw("\u0430da"))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("Latin and Cyrillic"));
        assertThat(NameForm.flaw("\u03bfda")).isPresent();
        assertThat(NameForm.flaw("\u0430\u03bf")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", "o'brien", "zoë", "анна", "αθηνα", "李 wei", "tanaka 田中さん", "svc-nightly@etl.example"})
    void namesThatPeopleHaveAreNone(String name) {
        assertThat(NameForm.flaw(name)).isEmpty();
    }
}
