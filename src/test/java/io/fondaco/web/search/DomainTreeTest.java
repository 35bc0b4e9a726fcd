package io.fondaco.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.organisation.Domains.Named;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainTreeTest {

    private final DomainTree tree = new DomainTree(List.of(
            new Named("climate", "Climate", "weather"),
            new Named("finance", "Finance", null),
            new Named("rain", "Rain", "climate"),
            new Named("weather", "Weather", null)));

    @Test
    void aDomainStandsBeforeThoseBelowIt() {
        assertThat(tree.inOrder()).extracting(Named::slug).containsExactly("finance", "weather", "climate", "rain");
        assertThat(tree.depth("rain")).isEqualTo(2);
    }

    @Test
    void whoChoosesADomainMeansThoseBelowItAsWell() {
        assertThat(tree.withAllBelow("weather")).containsExactly("climate", "rain", "weather");
        assertThat(tree.withAllBelow("rain")).containsExactly("rain");
        assertThat(tree.withAllBelow("unknown")).containsExactly("unknown");
    }

    @Test
    void aRingOfDomainsIsShownOnce() {
        DomainTree ring = new DomainTree(List.of(new Named("a", "A", "b"), new Named("b", "B", "a")));

        assertThat(ring.inOrder()).hasSize(2);
    }
}
