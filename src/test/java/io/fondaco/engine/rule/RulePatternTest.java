package io.fondaco.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "a.b",
                "x|y",
                ".*",
                "ada|.*",
                "\\E.*\\Q",
                "a b",
                "o'neil",
                "ada@example.org",
                "(?i)ada",
                "[a-z]",
                "a$",
                "#x",
                "häß",
                "a\nb",
                "$1"
            })
    void aNameFitsItself(String name) {
        assertThat(Pattern.compile(RulePattern.of(List.of(name, "zz")))
                        .matcher(name)
                        .matches())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a.b,aab", "x|y,x", ".*,ada", "(?i)ada,ADA", "[a-z],b", "ada,Ada", "ada,adam", "a+,aa", "\\w,a"})
    void itFitsNobodyElse(String name, String other) {
        assertThat(Pattern.compile(RulePattern.of(List.of(name, "zz")))
                        .matcher(other)
                        .matches())
                .isFalse();
    }

    @Test
    void aRuleForNobodyWouldBeOneForEverybody() {
        assertThatThrownBy(() -> RulePattern.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
