package io.fondaco.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.web.search.Facet.FacetValue;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "6, 6, 0", "7, 7, 0", "8, 6, 2", "40, 6, 34"})
    void oneValueAloneIsNotHiddenBehindAButton(int values, int top, int more) {
        Facet facet = Facet.of("domain", "Domain", values(values));

        assertThat(facet.top()).hasSize(top);
        assertThat(facet.more()).hasSize(more);
        assertThat(facet.all()).isEqualTo("All domains");
    }

    @Test
    void whatHasNoProductsIsLeftOutUnlessItIsChosen() {
        Facet facet = Facet.of(
                "tier",
                "Tier",
                List.of(
                        new FacetValue("gold", "Gold", 0, false),
                        new FacetValue("silver", "Silver", 0, true),
                        new FacetValue("bronze", "Bronze", 3, false)));

        assertThat(facet.top()).extracting(FacetValue::label).containsExactly("Silver", "Bronze");
    }

    @Test
    void aChosenValueBeyondTheFirstOnesOpensThem() {
        assertThat(Facet.of("domain", "Domain", values(12)).anyMoreChosen()).isFalse();
        List<FacetValue> chosen = Stream.concat(values(12).stream(), Stream.of(new FacetValue("last", "Last", 1, true)))
                .toList();
        assertThat(Facet.of("domain", "Domain", chosen).anyMoreChosen()).isTrue();
    }

    private static List<FacetValue> values(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new FacetValue("d" + number, "D" + number, 1, false))
                .toList();
    }
}
