package io.fondaco.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.search.ProductIndex;
import io.fondaco.testing.ProductCopies;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page issues as many statements among thousands of products as among twenty. */
@QuarkusTest
@TestProfile(StatementsPerPageTest.Counted.class)
class StatementsPerPageTest {

    /** Statements are counted, in a database of its own. */
    public static class Counted implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.hibernate-orm.statistics",
                    "true",
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:statements-per-page;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        }
    }

    private static final int FEW = 150;
    private static final int MANY = 2_000;
    private static final int MOST = 60;
    private static final List<String> PAGES = List.of(
            "/",
            "/products",
            "/products?q=temperature",
            "/products?q=copy+many&page=2",
            "/products?domain=weather&access=none",
            "/products/weather/daily-temperatures",
            "/products/weather/daily-temperatures/schema",
            "/products/weather/daily-temperatures/usage",
            "/products/weather/daily-temperatures/versions",
            "/products/weather/daily-temperatures/request",
            "/domains/weather",
            "/access",
            "/approvals",
            "/approvals?state=given",
            "/notifications",
            "/basket",
            "/access/service-accounts",
            "/api/v1/products?q=copy");
    private static final List<String> OF_OWNERS = List.of("/products/weather/daily-temperatures/manage");
    private static final List<String> OF_ADMINS =
            List.of("/admin/people", "/admin/domains", "/admin/requests", "/admin/products", "/admin/intake");

    @Inject
    Samples samples;

    @Inject
    ProductCopies many;

    @Inject
    ProductIndex index;

    @Inject
    SessionFactory hibernate;

    @BeforeEach
    void reset() {
        samples.reset();
        many.copy("weather", "daily-temperatures", FEW);
        index.rebuild();
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void ofAConsumer() {
        compare(PAGES);
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void ofAnOwnerOfAllOfThem() {
        compare(OF_OWNERS);
        compare(PAGES);
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"consumer", "platform-admin", "team-platform"})
    void ofThePlatformTeam() {
        compare(OF_ADMINS);
        compare(PAGES);
    }

    private void compare(List<String> pages) {
        Map<String, Long> few = count(pages);
        samples.reset();
        many.copy("weather", "daily-temperatures", MANY);
        index.rebuild();

        Map<String, Long> now = count(pages);

        assertThat(now).isEqualTo(few);
        assertThat(now.values()).allSatisfy(statements -> assertThat(statements).isBetween(1L, (long) MOST));
        samples.reset();
        many.copy("weather", "daily-temperatures", FEW);
        index.rebuild();
    }

    /** Twice each: the first time may fill what is kept. */
    private Map<String, Long> count(List<String> pages) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String page : pages) {
            assertThat(given().get(page).statusCode()).as(page).isEqualTo(200);
            hibernate.getStatistics().clear();
            assertThat(given().get(page).statusCode()).as(page).isEqualTo(200);
            counts.put(page, hibernate.getStatistics().getPrepareStatementCount());
        }
        return counts;
    }
}
