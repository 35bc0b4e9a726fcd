package io.fondaco.web.home;

import static io.fondaco.web.Browsing.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HomePagesTest {

    @Inject
    Samples samples;

    @Inject
    ProductIndex index;

    @Inject
    EntityManager entities;

    @BeforeEach
    void reset() {
        samples.reset();
        index.rebuild();
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aConsumerSeesWhatTheyMayKnow() {
        Document page = home();

        assertThat(page.title()).isEqualTo("Home · Fondaco");
        assertThat(page.select("h1").text()).isEqualTo("Find data you can trust");
        assertThat(page.select(".lead").text()).startsWith("3 data products in 2 domains.");
        assertThat(page.select(".domains li").eachText()).containsExactly("Retail 2 products", "Weather 1 product");
        assertThat(page.select(".top nav.navwide a").eachText()).containsExactly("Products", "My access");
        assertThat(page.select(".top .count")).isEmpty();
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whatChangedIsCountedAnew() {
        assertThat(home().select(".lead").text()).startsWith("3 data products");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update data_product set restricted = false, version = version + 1")
                        .executeUpdate());

        index.follow();

        assertThat(home().select(".lead").text()).startsWith("4 data products");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerSeesTheirOwnAndTheWayToApprovals() {
        Document page = home();

        assertThat(page.select(".lead").text()).startsWith("4 data products in 2 domains.");
        assertThat(page.select(".top nav.navwide a").eachText()).containsExactly("Products", "My access", "Approvals");
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"consumer", "team-platform", "platform-admin"})
    void anAdminSeesTheWayToAdmin() {
        assertThat(home().select(".top nav.navwide a").eachText()).contains("Admin");
    }

    private static Document home() {
        return page("/");
    }
}
