package io.fondaco.usage.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FailedColumnTest {

    @Test
    void findsTheColumnThatTrinoDidNot() {
        assertThat(FailedColumn.in("line 1:8: Column 'net_amount' cannot be resolved"))
                .contains("net_amount");
        assertThat(FailedColumn.in("line 3:1: Column 't.Net_Amount' cannot be resolved"))
                .contains("net_amount");
        assertThat(FailedColumn.in("line 3:1: Column 'zip' is ambiguous")).contains("zip");
        assertThat(FailedColumn.in("Query exceeded maximum time limit of 5.00m"))
                .isEmpty();
        assertThat(FailedColumn.in("line 3:1: Column '' cannot be resolved")).isEmpty();
        assertThat(FailedColumn.in("line 3:1: Column 't.' cannot be resolved")).isEmpty();
    }

    @Test
    void tellsOnlyWhatMostOfThemName() {
        assertThat(FailedColumn.ofMost(List.of(said("a"), said("a"), said("b"), "No")))
                .contains("a");
        assertThat(FailedColumn.ofMost(List.of(said("a"), said("b"), said("c"))))
                .isEmpty();
        assertThat(FailedColumn.ofMost(List.of())).isEmpty();
    }

    private static String said(String column) {
        return "line 1:8: Column '" + column + "' cannot be resolved";
    }
}
