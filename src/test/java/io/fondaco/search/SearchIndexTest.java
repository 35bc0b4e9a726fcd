package io.fondaco.search;

import static io.fondaco.search.IndexSamples.CUSTOMERS;
import static io.fondaco.search.IndexSamples.DAILY;
import static io.fondaco.search.IndexSamples.ORDERS;
import static io.fondaco.search.IndexSamples.SECRET;
import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.identity.Person;
import io.fondaco.product.ProductStatus;
import io.fondaco.search.index.AccessGroup;
import io.fondaco.search.index.Fields;
import io.fondaco.search.index.IndexedColumn;
import io.fondaco.search.index.Piece;
import io.fondaco.search.index.ViewerAccess;
import io.fondaco.search.rank.Stage;
import io.fondaco.search.rank.Why;
import io.fondaco.search.rank.Why.WordFound;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {

    private final SearchIndex index = IndexSamples.index(DAILY, ORDERS, CUSTOMERS, SECRET);

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private List<UUID> found(Person viewer, String text) {
        return found(viewer, IndexSamples.words(text));
    }

    private List<UUID> found(Person viewer, ProductSearch search) {
        return answer(viewer, search).hits().items().stream().map(Hit::product).toList();
    }

    private SearchAnswer answer(Person viewer, ProductSearch search) {
        return index.search(viewer, search, ViewerAccess.NONE);
    }

    @Test
    void allWordsMustBeFoundSomewhere() {
        assertThat(found(ADA, "temperature zip")).containsExactly(DAILY.id());
        assertThat(found(ADA, "temperature price")).isEmpty();
    }

    @Test
    void aProductIsFoundByItsSynonyms() {
        assertThat(found(ADA, "purchase slip")).containsExactly(ORDERS.id());
        assertThat(found(ADA, "purch")).containsExactly(ORDERS.id());
    }

    @Test
    void personalDataIsCountedAndChosen() {
        ProductSearch all = IndexSamples.words("");

        assertThat(answer(ADA, all).counts().get(FacetGroup.PERSONAL_DATA)).isEqualTo(Map.of("yes", 2L, "no", 1L));
        assertThat(found(ADA, all.with(FacetGroup.PERSONAL_DATA, Set.of("yes"))))
                .containsExactlyInAnyOrder(ORDERS.id(), CUSTOMERS.id());
        assertThat(found(ADA, all.with(FacetGroup.PERSONAL_DATA, Set.of("no")))).containsExactly(DAILY.id());
    }

    @Test
    void tagsAndOwnersAreCounted() {
        SearchAnswer answer = answer(ADA, IndexSamples.words(""));

        assertThat(answer.tags()).isEqualTo(Map.of("temperature", 1L, "zip code", 1L, "orders", 1L, "people", 1L));
        assertThat(answer.counts().get(FacetGroup.OWNER)).isEqualTo(Map.of("team-weather", 1L, "team-retail", 2L));
        assertThat(answer.owners()).isEqualTo(Map.of("team-weather", "Team weather", "team-retail", "Team retail"));
        assertThat(answer(OTTO, IndexSamples.words("")).tags()).containsEntry("raw", 1L);
    }

    @Test
    void whatAProductIsFoundByIsExplained() {
        Why why = index.reasons(
                        ADA, IndexSamples.words("temperature zip"), ViewerAccess.NONE, Set.of(DAILY.id(), SECRET.id()))
                .get(DAILY.id());

        assertThat(why.stage()).isEqualTo(Stage.NAME_AND_MORE);
        assertThat(why.words()).extracting(WordFound::word).containsExactly("temperature", "zip");
        assertThat(why.words().getFirst().fields()).contains(Fields.NAME, Fields.TAGS);
        assertThat(why.words().getLast().fields()).contains(Fields.COLUMNS).doesNotContain(Fields.NAME);
        assertThat(index.reasons(ADA, IndexSamples.words("station"), ViewerAccess.NONE, Set.of(SECRET.id())))
                .isEmpty();
    }

    @Test
    void aWordIsFoundInItsOtherForms() {
        assertThat(found(ADA, "temperatures")).containsExactly(DAILY.id());
        assertThat(found(ADA, "averages")).containsExactly(DAILY.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer_id", "customer id", "CUSTOMER_ID", "\"customer id\"", "customer-id"})
    void aColumnIsFoundByItsName(String text) {
        SearchAnswer answer = answer(ADA, IndexSamples.words(text));

        Hit first = answer.hits().items().getFirst();
        assertThat(first.product()).isEqualTo(ORDERS.id());
        assertThat(first.columns()).extracting(IndexedColumn::name).containsExactly("customer_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "Who bought", "otto weber", "retail", "team-retail", "pri", "cost"})
    void everythingThatDescribesAProductIsSearched(String text) {
        assertThat(found(ADA, text)).contains(ORDERS.id());
    }

    @Test
    void aNameCountsForMoreThanAColumn() {
        assertThat(found(ADA, "customer").getFirst()).isEqualTo(CUSTOMERS.id());
    }

    @Test
    void quotedWordsMustStandSideBySide() {
        assertThat(found(ADA, "\"zip code\"")).containsExactly(DAILY.id());
        assertThat(found(ADA, "\"code zip\"")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"", "*", "a:b AND (", "~~~", "[x TO", "name:orders^", "\\"})
    void nothingThatIsTypedIsAnError(String text) {
        assertThat(answer(ADA, IndexSamples.words(text))).isNotNull();
    }

    @Test
    void aTypoIsForgiven() {
        SearchAnswer answer = answer(ADA, IndexSamples.words("ordrs"));

        assertThat(answer.near()).isTrue();
        assertThat(answer.suggestion()).contains("orders");
        assertThat(answer.hits().items()).extracting(Hit::product).contains(ORDERS.id());
    }

    @Test
    void whatIsFoundForATypoIsWhatIsFoundForTheWordInstead() {
        assertThat(found(ADA, "ordrs")).isEqualTo(found(ADA, "orders"));
    }

    @Test
    void wordsFarFromThoseThatWereTypedAreOnlySuggested() {
        SearchAnswer answer = answer(ADA, IndexSamples.words("rodres"));

        assertThat(answer.hits().total()).isZero();
        assertThat(answer.near()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weather.daily_temperatures",
                "lake.weather.daily_temperatures",
                "\"lake\".\"weather\".\"daily_temperatures\"",
                "LAKE.\"weather\".Daily_Temperatures;",
                " lake . weather . daily_temperatures ",
                "daily_temperatures",
                "\"daily_temperatures\""
            })
    void theNameOfATableFindsItFirst(String typed) {
        assertThat(found(ADA, typed)).startsWith(DAILY.id());
    }

    @Test
    void theNameOfATableOfARestrictedProductFindsNothing() {
        String name = "lake.weather.station_readings";

        assertThat(found(OTTO, name)).startsWith(SECRET.id());
        assertThat(found(ADA, name)).isEmpty();
        assertThat(answer(ADA, IndexSamples.words(name)).suggestion()).isEmpty();
    }

    @Test
    void whatIsFoundIsMarked() {
        Hit hit = answer(ADA, IndexSamples.words("temperature")).hits().items().getFirst();

        assertThat(hit.name()).containsExactly(new Piece("Daily ", false), new Piece("temperatures", true));
    }

    @Test
    void aRestrictedProductIsThereForItsTeamItsPeopleAndThePlatform() {
        assertThat(found(OTTO, "station")).containsExactly(SECRET.id());
        assertThat(found(ODA, "station")).containsExactly(SECRET.id());
        assertThat(found(GRACE, "station")).containsExactly(SECRET.id());
    }

    @Test
    void aRestrictedProductLeavesNoTraceForOthers() {
        SearchAnswer everything = answer(ADA, IndexSamples.words(""));
        SearchAnswer misspelt = answer(ADA, IndexSamples.words("hygrometr"));

        assertThat(everything.hits().total()).isEqualTo(3);
        assertThat(everything.counts().get(FacetGroup.DOMAIN))
                .containsOnly(Map.entry("weather", 1L), Map.entry("retail", 2L));
        assertThat(misspelt.hits().total()).isZero();
        assertThat(misspelt.suggestion()).isEmpty();
        assertThat(answer(OTTO, IndexSamples.words("hygrometr")).suggestion()).contains("hygrometer");
    }

    @Test
    void countsOfAGroupAreAsIfItWereFree() {
        ProductSearch search = IndexSamples.words("").with(FacetGroup.DOMAIN, Set.of("weather"));

        SearchAnswer answer = answer(ADA, search);

        assertThat(answer.hits().total()).isEqualTo(1);
        assertThat(answer.counts().get(FacetGroup.DOMAIN)).containsEntry("retail", 2L);
        assertThat(answer.counts().get(FacetGroup.TIER)).containsExactly(Map.entry("GOLD", 1L));
    }

    @Test
    void theViewersAccessIsAGroup() {
        ViewerAccess access = new ViewerAccess(Map.of(ORDERS.id(), AccessGroup.REQUESTED), Set.of());

        assertThat(index.search(ADA, IndexSamples.words(""), access).counts().get(FacetGroup.ACCESS))
                .containsOnly(Map.entry("REQUESTED", 1L), Map.entry("REQUESTABLE", 2L));
        assertThat(index.search(OTTO, IndexSamples.words(""), access).counts().get(FacetGroup.ACCESS))
                .containsOnly(Map.entry("HELD", 4L));
        assertThat(index.search(ADA, IndexSamples.words(""), new ViewerAccess(Map.of(), Set.of("lake")))
                        .counts()
                        .get(FacetGroup.ACCESS))
                .containsOnly(Map.entry("OPEN", 3L));
    }

    @Test
    void deprecatedProductsComeLastAndRetiredOnesOnlyWhenAskedFor() {
        index.put(List.of(
                IndexSamples.inState(DAILY, ProductStatus.DEPRECATED),
                IndexSamples.inState(SECRET, ProductStatus.RETIRED)));
        index.refresh();

        assertThat(found(OTTO, "")).containsExactly(CUSTOMERS.id(), ORDERS.id(), DAILY.id());
        assertThat(found(OTTO, IndexSamples.words("").with(FacetGroup.STATUS, Set.of("RETIRED"))))
                .containsExactly(SECRET.id());
        assertThat(found(ADA, IndexSamples.words("").with(FacetGroup.STATUS, Set.of("RETIRED"))))
                .isEmpty();
    }

    @Test
    void whatIsKeptOfASearchIsNoViewersOwn() {
        SearchAnswer first = answer(OTTO, IndexSamples.words(""));
        SearchAnswer again = answer(OTTO, IndexSamples.words(""));

        assertThat(first.hits().total()).isEqualTo(4);
        assertThat(again).isEqualTo(first);
        assertThat(found(ADA, "")).hasSize(3).doesNotContain(SECRET.id());
        assertThat(found(ADA, IndexSamples.words("").with(FacetGroup.DOMAIN, Set.of("weather"))))
                .containsExactly(DAILY.id());
        assertThat(answer(OTTO, IndexSamples.words(""))).isEqualTo(first);
    }

    @Test
    void nothingIsKeptBeyondAChange() {
        for (int time = 0; time < 3; time++) {
            assertThat(found(ADA, "temperature")).containsExactly(DAILY.id());
        }

        index.remove(Set.of(DAILY.id()));
        index.refresh();

        assertThat(found(ADA, "temperature")).isEmpty();
    }

    @Test
    void allThatIsFoundComesInPartsInOrder() {
        ProductSearch inTwos = new ProductSearch("", Map.of(), Set.of(), Set.of(), Sorting.NAME, 1, 2);
        List<List<UUID>> parts = new ArrayList<>();

        index.each(ADA, inTwos, ViewerAccess.NONE, parts::add);

        assertThat(parts).containsExactly(List.of(CUSTOMERS.id(), DAILY.id()), List.of(ORDERS.id()));
    }

    @Test
    void whatIsGoneIsForgotten() {
        index.remove(Set.of(DAILY.id(), CUSTOMERS.id(), SECRET.id()));
        index.refresh();

        assertThat(found(GRACE, "")).containsExactly(ORDERS.id());
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        ProductSearch search = new ProductSearch("", Map.of(), Set.of(), Set.of(), Sorting.NAME, 900, 2);

        assertThat(answer(ADA, search).hits().number()).isEqualTo(2);
        assertThat(found(ADA, search)).containsExactly(ORDERS.id());
    }
}
