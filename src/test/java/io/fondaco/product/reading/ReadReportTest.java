package io.fondaco.product.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.reading.ProductOutcome.Result;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadReportTest {

    private static final ReadReport REPORT = new ReadReport(
            Instant.parse("2026-11-22T09:00:00.123456789Z"),
            "grace",
            List.of(
                    outcome("weather/a", Result.NEW),
                    outcome("weather/b", Result.UNCHANGED),
                    outcome("weather/c", Result.GONE),
                    outcome("weather/a/notes.yml", Result.IGNORED)),
            9_997,
            List.of());

    @Test
    void aFileThatBelongsToNoProductIsNone() {
        assertThat(REPORT.productCount()).isEqualTo(10_000);
    }

    @Test
    void whatIsNotListedIsUnchanged() {
        assertThat(REPORT.count(Result.UNCHANGED)).isEqualTo(9_998);
        assertThat(REPORT.count(Result.NEW)).isEqualTo(1);
        assertThat(REPORT.count(Result.CHANGED)).isZero();
    }

    @Test
    void itIsTheSameAfterADatabaseKeptIt() {
        assertThat(REPORT.at()).isEqualTo(Instant.parse("2026-11-22T09:00:00.123456Z"));
        assertThat(new ProductOutcome("x".repeat(700), Result.NEW, "y".repeat(2000)))
                .satisfies(cut -> assertThat(cut.path()).hasSize(600))
                .satisfies(cut -> assertThat(cut.note()).hasSize(1000));
    }

    private static ProductOutcome outcome(String path, Result result) {
        return new ProductOutcome(path, result, "");
    }
}
