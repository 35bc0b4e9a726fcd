package io.fondaco.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.EngineError.Kind;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Trino's driver throws, as the rest of the portal knows it. */
class TrinoErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "4, REFUSED",
        "44, MISSING",
        "46, MISSING",
        "48, MISSING",
        "13, UNSUPPORTED",
        "65541, UNREACHABLE",
        "65548, UNREACHABLE",
        "131075, TOO_SLOW",
        "1, FAILED",
        "65536, FAILED"
    })
    void anAnswerIsToldByItsCode(int code, Kind kind) {
        EngineError error = TrinoErrors.of(
                new SQLException("Query failed (#20261122_1): Access Denied: Cannot select", "HY000", code));

        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error).hasMessage("Access Denied: Cannot select");
    }

    @Test
    void whoMayNotSpeakForOthersIsToldApart() {
        String sentence = "Access Denied: User portal_svc cannot impersonate user ada";

        assertThat(TrinoErrors.of(new SQLException("Query failed (#1): " + sentence, "HY000", 4)))
                .hasMessage(sentence)
                .extracting(EngineError::kind)
                .isEqualTo(Kind.NOT_IN_NAME);
    }

    @Test
    void withoutAnAnswerNobodyKnowsWhatWasDone() {
        EngineError error = TrinoErrors.of(new SQLException("Error executing query: connection refused"));

        assertThat(error.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(error.inDoubt()).isTrue();
        assertThat(error).hasMessage("Trino does not answer: Error executing query: connection refused");
    }

    @Test
    void aRefusalLeavesNoDoubt() {
        assertThat(TrinoErrors.of(new SQLException("Query failed (#1): No", "HY000", 4))
                        .inDoubt())
                .isFalse();
        assertThat(TrinoErrors.of(new SQLException("Query failed (#1): Late", "HY000", 131075))
                        .inDoubt())
                .isTrue();
    }
}
