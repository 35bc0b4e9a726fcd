package io.fondaco.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.search.ProductIndex;
import io.fondaco.testing.ProductCopies;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** A page issues as many statements among two thousand products, all of them used, as among a hundred and fifty. */
@QuarkusTest
class StatementsPerPageTest {

    private static final int FEW = 150;
    private static final int MANY = 2_000;
    private static final int MOST = 60;
    private static final int MOST_OF_A_LIST = 18;

    /** What most people look at most, without anything of their own in it. */
    private static final Map<String, Integer> MOST_OF_A_CONSUMER = Map.of(
            "/products", 12,
            "/products?q=temperature", 12,
            "/products/weather/daily-temperatures", 23,
            "/products/weather/daily-temperatures/schema", 5,
            "/products/weather/daily-temperatures/usage", 25,
            "/products/weather/daily-temperatures/versions", 12,
            "/access", 6,
            "/approvals", 13);

    private static final List<String> PAGES = List.of(
            "/",
            "/products",
            "/products?q=temperature",
            "/products?q=copy+many&page=2",
            "/products?sort=used",
            "/palette?q=copy",
            "/products?domain=weather&access=none",
            "/products/weather/daily-temperatures",
            "/products/weather/daily-temperatures/schema",
            "/products/weather/daily-temperatures/usage",
            "/products/weather/daily-temperatures/contract",
            "/products/weather/daily-temperatures/service-levels.csv",
            "/api/v1/products/weather/daily-temperatures/service-levels",
            "/products/weather/daily-temperatures/lineage",
            "/products/weather/daily-temperatures/lineage?column=zip",
            "/products/weather/daily-temperatures/usage?period=365d",
            "/products/weather/daily-temperatures/usage.csv",
            "/products/weather/copy-7/usage",
            "/products/weather/daily-temperatures/versions",
            "/products/weather/daily-temperatures/request",
            "/products/weather/daily-temperatures/together",
            "/products/weather/daily-temperatures/together.csv",
            "/products/weather/daily-temperatures/usage/costs.csv",
            "/domains/weather/usage",
            "/domains/weather/usage.csv",
            "/api/v1/domains/weather/usage",
            "/domains/weather",
            "/access",
            "/approvals",
            "/approvals?state=given",
            "/notifications",
            "/basket",
            "/access/service-accounts",
            "/api/v1/products/weather/daily-temperatures/together",
            "/api/v1/products?q=copy");
    private static final List<String> OF_OWNERS = List.of(
            "/products/weather/daily-temperatures/manage",
            "/products/weather/daily-temperatures/manage?who=a&show=unused",
            "/products/weather/daily-temperatures/manage?tab=policy",
            "/products/weather/daily-temperatures/manage?tab=reviews");
    private static final List<String> OF_ADMINS = List.of(
            "/admin/usage",
            "/admin/usage.csv",
            "/api/v1/usage",
            "/admin/people",
            "/admin/domains",
            "/admin/requests",
            "/admin/products",
            "/admin/intake");

    @Inject
    Samples samples;

    @Inject
    ProductCopies many;

    @Inject
    UsageSamples usage;

    @Inject
    ProductIndex index;

    @Inject
    SessionFactory hibernate;

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void ofAConsumer() {
        Map<String, Long> counts = compare(PAGES);

        MOST_OF_A_CONSUMER.forEach(
                (page, most) -> assertThat(counts.get(page)).as(page).isLessThanOrEqualTo(most));
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void ofAnOwnerOfAllOfThem() {
        compare(Stream.concat(OF_OWNERS.stream(), PAGES.stream()).toList());
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"consumer", "platform-admin", "team-platform"})
    void ofThePlatformTeam() {
        compare(Stream.concat(OF_ADMINS.stream(), PAGES.stream()).toList());
    }

    private Map<String, Long> compare(List<String> pages) {
        Map<String, Long> few = countAmong(FEW, pages);
        Map<String, Long> now = countAmong(MANY, pages);

        assertThat(now).isEqualTo(few);
        assertThat(now.values()).allSatisfy(statements -> assertThat(statements).isBetween(1L, (long) MOST));
        assertThat(now)
                .extractingByKeys("/products", "/products?q=temperature")
                .allSatisfy(statements -> assertThat(statements).isLessThanOrEqualTo(MOST_OF_A_LIST));
        return now;
    }

    private Map<String, Long> countAmong(int products, List<String> pages) {
        samples.reset();
        many.copy("weather", "daily-temperatures", products);
        usage.ninetyDaysOf(Samples.DAILY);
        usage.oneQueryOfEach(ProductCopies.objects(Samples.DAILY, products));
        index.rebuild();
        Map<String, Long> counts = new LinkedHashMap<>();
        pages.forEach(page -> counts.put(page, statementsOf(page)));
        return counts;
    }

    /** The first time may fill what is kept; of the others the least, as something else may go on beside one. */
    private long statementsOf(String page) {
        assertThat(given().get(page).statusCode()).as(page).isEqualTo(200);
        return LongStream.range(0, 2).map(_ -> countOnce(page)).min().orElseThrow();
    }

    private long countOnce(String page) {
        hibernate.getStatistics().clear();
        assertThat(given().get(page).statusCode()).as(page).isEqualTo(200);
        return hibernate.getStatistics().getPrepareStatementCount();
    }
}
