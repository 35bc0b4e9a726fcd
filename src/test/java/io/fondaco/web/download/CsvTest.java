package io.fondaco.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @Test
    void cellsWithSignsAreQuoted() {
        assertThat(Csv.line(List.of("x, \"y\"", "line\nbreak"))).isEqualTo("\"x, \"\"y\"\"\",\"line\nbreak\"\r\n");
    }

    @Test
    void noCellIsAFormula() {
        assertThat(Csv.line(List.of("=1+1", "@sum", "-x", "+x"))).isEqualTo("'=1+1,'@sum,'-x,'+x\r\n");
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
        assertThat(Csv.line(List.of(-12.5, 3))).isEqualTo("-12.5,3\r\n");
    }
}
