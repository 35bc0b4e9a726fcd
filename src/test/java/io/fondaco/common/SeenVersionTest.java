package io.fondaco.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeenVersionTest {

    @Test
    void anAnswerWithoutTheVersionThatWasSeenIsRefusedAtItsField() {
        assertThat(SeenVersion.required(0L)).isZero();
        assertThat(catchThrowableOfType(Invalid.class, () -> SeenVersion.required(null))
                        .fields())
                .containsEntry("version", "Give the version of what you looked at");
        assertThat(catchThrowableOfType(Invalid.class, () -> SeenVersion.required(null, "number"))
                        .fields())
                .containsOnlyKeys("number");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "one", "-1", " 1", "9999999999999999999"})
    void aFormSendsItInDigits(@Nullable String sent) {
        assertThat(SeenVersion.read("17")).isEqualTo(17);
        assertThat(catchThrowableOfType(Invalid.class, () -> SeenVersion.read(sent, "number"))
                        .fields())
                .containsOnlyKeys("number");
    }

    @Test
    void anAnswerToAnotherVersionIsToldWhatChanged() {
        assertThatThrownBy(() -> SeenVersion.require(1L, 2, "request-changed", () -> "ada changed it."))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.code()).isEqualTo("request-changed"))
                .hasMessage("ada changed it.");
    }

    @Test
    void whatDidNotChangeIsNotAskedFor() {
        assertThatCode(() -> SeenVersion.require(2L, 2, "x", () -> {
                    throw new AssertionError("nobody needs to know");
                }))
                .doesNotThrowAnyException();
    }
}
