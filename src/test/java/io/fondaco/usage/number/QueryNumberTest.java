package io.fondaco.usage.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryNumberTest {

    @Test
    void anIdTellsWhoTookTheQueryWhenAndTheHowMany() {
        assertThat(QueryNumber.of("20261122_180137_00001_gjunh"))
                .contains(new QueryNumber("gjunh", Instant.parse("2026-11-22T18:01:37Z"), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q_1",
                "20261122_180137_00001",
                "20261322_180137_00001_gjunh",
                "20261122_180137_100000_gjunh",
                "20261122_180137_00001_fonda",
                "20261122_180137_00001_gjunh_2"
            })
    void whatTrinoDoesNotMakeTellsNothing(String id) {
        assertThat(QueryNumber.of(id)).isEmpty();
    }
}
