package io.fondaco.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.product.organisation.Domains;
import io.fondaco.search.FacetGroup;
import io.fondaco.search.Sorting;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address of the list of products asks for. */
class SearchParametersTest {

    private static final Options OPTIONS = Options.of(List.of(domain("weather"), domain("retail")));

    private final MultivaluedHashMap<String, String> query = new MultivaluedHashMap<>();

    @Test
    void everyFilterIsAGroupOfTheSearch() {
        query.addAll("domain", "weather", "retail");
        query.add("access", "open");
        query.add("pii", "yes");
        query.add("fresh", "7d");
        query.add("sort", "newest");
        query.add("q", " temperature zip ");

        var search = parameters().search();

        assertThat(search.text()).isEqualTo("temperature zip");
        assertThat(search.sorting()).isEqualTo(Sorting.NEWEST_VERSION);
        assertThat(search.chosen())
                .containsEntry(FacetGroup.DOMAIN, Set.of("weather", "retail"))
                .containsEntry(FacetGroup.ACCESS, Set.of("OPEN"))
                .containsEntry(FacetGroup.PERSONAL_DATA, Set.of("yes"))
                .containsEntry(FacetGroup.FRESH, Set.of("DAY", "WEEK"))
                .containsEntry(FacetGroup.TIER, Set.of());
    }

    @Test
    void whatMeansNothingIsLeftOutAndNamed() {
        query.add("domain", "wether");
        query.add("sort", "colour");
        query.add("status", "<b>");

        assertThat(parameters().unknown()).containsExactlyInAnyOrder("wether", "colour", "<b>");
        assertThat(parameters().filtered()).isFalse();
        assertThat(parameters().address().page()).isEqualTo("/products");
    }

    @Test
    void theAddressIsALinkThatOthersCanUse() {
        query.add("q", "snow, deep");
        query.add("tier", "gold");
        query.add("access", "open");
        query.add("sort", "best");
        query.add("page", "4");

        ListAddress address = parameters().address();

        assertThat(address.page()).isEqualTo("/products?q=snow%2C+deep&access=open&tier=gold");
        assertThat(address.csv()).isEqualTo("/products.csv?q=snow%2C+deep&access=open&tier=gold");
        assertThat(address.without("access", "open").page()).isEqualTo("/products?q=snow%2C+deep&tier=gold");
        assertThat(address.without("q").with("tier", "silver").pages()).isEqualTo("/products?access=open&tier=silver&");
        assertThat(SearchParameters.of(address.values(), OPTIONS).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-1", "0", "", "1.5", "99999999999999999999"})
    void aPageThatIsNoneIsRefused(String number) {
        query.add("page", number);

        assertThatThrownBy(this::parameters).isInstanceOf(BadRequestException.class);
    }

    @Test
    void aListIsAskedForByABoundedNumberOfValues() {
        query.put("tag", Collections.nCopies(50, "b"));
        assertThat(parameters().tags()).containsExactly("b");

        query.add("q", "a");
        assertThatThrownBy(this::parameters).isInstanceOf(BadRequestException.class);
    }

    @Test
    void aTextOfAnyLengthIsSearchedForByItsBeginning() {
        query.add("q", "x".repeat(3000));

        assertThat(parameters().text()).hasSize(500);
    }

    private SearchParameters parameters() {
        return SearchParameters.of(query, OPTIONS);
    }

    private static Domains.Named domain(String slug) {
        return new Domains.Named(slug, slug, null);
    }
}
