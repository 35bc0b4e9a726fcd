package io.fondaco.web.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void linesStayGoAndCome() {
        assertThat(LineDiff.of("SELECT\n a,\n b\nFROM t", "SELECT\n a,\n c\nFROM t\nWHERE c > 1"))
                .containsExactly("  SELECT", "   a,", "-  b", "+  c", "  FROM t", "+ WHERE c > 1");
    }

    @Test
    void theSameHasNoMarks() {
        assertThat(LineDiff.of("SELECT 1", "SELECT 1\n")).containsExactly("  SELECT 1");
    }
}
