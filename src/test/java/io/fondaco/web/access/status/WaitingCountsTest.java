package io.fondaco.web.access.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.web.access.status.WaitingCounts.Waiting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingCountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | No request waits",
                "1 | 1 | 1 request waits for you",
                "2 | 2 | 2 requests wait for you",
                "2 | 0 | 2 requests wait for others",
                "3 | 1 | 3 requests wait, 1 of them for you"
            })
    void itIsSaidForWhomTheyWait(long all, long yours, String words) {
        assertThat(new Waiting(all, yours).words()).isEqualTo(words);
    }
}
