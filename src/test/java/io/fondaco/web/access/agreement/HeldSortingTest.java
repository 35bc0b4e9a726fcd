package io.fondaco.web.access.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.web.SortLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By what the list of one's access is sorted. */
class HeldSortingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "colour", "UNTIL", "-'"})
    void whatMeansNothingIsByName(String sent) {
        assertThat(HeldSorting.of(sent)).isEqualTo(new HeldSorting(HeldSorting.Column.PRODUCT, false));
    }

    @Test
    void theSameHeadingTurnsTheOrderRound() {
        assertThat(link("until", "Until")).isEqualTo(new SortLink("Until", "/access?sort=-until#held", "ascending"));
        assertThat(link("-until", "Until")).isEqualTo(new SortLink("Until", "/access?sort=until#held", "descending"));
        assertThat(link("until", "State")).isEqualTo(new SortLink("State", "/access?sort=state#held", null));
    }

    private static SortLink link(String sent, String label) {
        return HeldSorting.of(sent).links().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
