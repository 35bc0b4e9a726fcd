package io.fondaco.usage.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTimeTest {

    @Test
    void anIdTellsWhenItsQueryCame() {
        assertThat(QueryTime.ofId("20261122_180137_00001_gjunh")).contains(Instant.parse("2026-11-22T18:01:37Z"));
        assertThat(QueryTime.ofId("20261122_180137")).contains(Instant.parse("2026-11-22T18:01:37Z"));
        assertThat(QueryTime.idAt(Instant.parse("2026-11-22T18:01:37.9Z"))).isEqualTo("20261122_180137");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zzz", "20261322_180137_00001_gjunh", "20261122_180137", "20261122_180137_00001_G'"})
    void whatTrinoDidNotGiveIsNoId(String text) {
        assertThat(QueryTime.isId(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22 18:01:37,2026-11-22T18:01:37Z",
        "2026-11-22 18:01:37.123 UTC,2026-11-22T18:01:37.123Z",
        "2026-11-22 19:01:37.123 Europe/Zurich,2026-11-22T18:01:37.123Z",
        "2026-11-22 18:01:37.123456+00,2026-11-22T18:01:37.123456Z",
        "2026-11-22 19:01:37+01:00,2026-11-22T18:01:37Z",
        "2026-11-22T18:01:37Z,2026-11-22T18:01:37Z",
        "1795370497000,2026-11-22T18:01:37Z",
        "1795370497,2026-11-22T18:01:37Z"
    })
    void timesAreReadAsDatabasesPrintThem(String printed, Instant expected) {
        assertThat(QueryTime.parse(printed)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-99-22 18:01:37", "2026-11-22 18:01:37 Nowhere/Land"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(QueryTime.parse(text)).isEmpty();
    }
}
