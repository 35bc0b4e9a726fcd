package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @Test
    void cellsWithSignsAreQuoted() {
        assertThat(new Csv("a", "b").row(List.of("x, \"y\"", "line\nbreak")).toString())
                .isEqualTo("a,b\r\n\"x, \"\"y\"\"\",\"line\nbreak\"\r\n");
    }

    @Test
    void noCellIsAFormula() {
        assertThat(new Csv("a")
                        .row(List.of("=1+1"))
                        .row(List.of("@sum"))
                        .row(List.of("-x"))
                        .row(List.of("+x"))
                        .toString())
                .isEqualTo("a\r\n'=1+1\r\n'@sum\r\n'-x\r\n'+x\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x;=1+1|\"x;'=1+1\"",
                "x; @sum|\"x; '@sum\"",
                "`x\t+1`|`\"x\t'+1\"`",
                "`x\n-1`|`\"x\n'-1\"`",
                "`x\r\n=1`|`\"x\r\n'=1\"`",
                "` =1`|` '=1`",
                "`\u200b=1`|`\u200b'=1`",
                "`\ufeff=1`|`\ufeff'=1`",
                "`\u0001=1`|`\u0001'=1`",
                "＝1+1|'＝1+1",
                "＋1|'＋1",
                "－1|'－1",
                "＠sum|'＠sum",
                "a=b-c@d|a=b-c@d"
            })
    void noCellHoldsAFormulaHoweverItIsParted(String cell, String written) {
        assertThat(Csv.line(List.of(cell))).isEqualTo(written + "\r\n");
    }

    @Test
    void numbersStayNumbers() {
        assertThat(new Csv("a").row(List.of(-12.5)).toString()).isEqualTo("a\r\n-12.5\r\n");
    }
}
