package io.fondaco.usage.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small group is as good as a name, so who may not see names is not told its size. */
class HeadcountTest {

    @ParameterizedTest
    @CsvSource({
        "0, false, 0",
        "1, false, fewer than 5",
        "4, false, fewer than 5",
        "5, false, 5",
        "12, false, 12",
        "0, true, 0",
        "1, true, 1",
        "4, true, 4"
    })
    void smallGroupsAreCountedForThoseWhoSeeNamesOnly(long count, boolean exact, String told) {
        assertThat(Headcount.of(count, exact)).hasToString(told);
    }
}
