package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void numbersStayNumbers() {
        assertThat(new Csv("a").row(List.of(-12.5)).toString()).isEqualTo("a\r\n-12.5\r\n");
    }
}
