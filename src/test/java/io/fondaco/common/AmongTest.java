package io.fondaco.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmongTest {

    @Test
    void oneValueIsRepeatedSinceOneParameterMightBeAList() {
        Among among = Among.of("id", List.of("a"));

        assertThat(among.list()).isEqualTo("(:id0, :id1)");
        assertThat(among.parameters()).isEqualTo(Map.of("id0", "a", "id1", "a"));
    }

    @Test
    void theLastValueIsRepeatedSoThatFewStatementsDiffer() {
        Among among = Among.of("id", List.of("a", "b", "c"));

        assertThat(among.list()).isEqualTo("(:id0, :id1, :id2, :id3)");
        assertThat(among.parameters()).isEqualTo(Map.of("id0", "a", "id1", "b", "id2", "c", "id3", "c"));
    }

    @Test
    void fourValuesNeedNoFifthParameter() {
        assertThat(Among.of("id", List.of(1, 2, 3, 4)).parameters()).hasSize(4);
        assertThat(Among.of("id", List.of(1, 2, 3, 4, 5)).parameters()).hasSize(8);
    }

    @Test
    void noValuesAreNoQuestion() {
        assertThatThrownBy(() -> Among.of("id", List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
