package io.fondaco.web.publish.unpublished;

import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnpublishedPagesTest {

    private static final String PAGE = "/products/unpublished";

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    HarvestMetadata harvest;

    @BeforeEach
    void tablesBesideProducts() {
        samples.reset();
        List.of("lake.weather.daily_wind", "lake.weather.snow", "lake.retail.tills", "lake.private.salaries")
                .forEach(name -> engine.create(QualifiedName.parse(name)));
        engine.create(DAILY.inner());
        harvest.run();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get(PAGE).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aConsumerIsRefused() {
        given().get(PAGE).then().statusCode(403);
        given().get(PAGE + ".csv").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aDomainOwnerSeesWhatLiesBesideTheirProducts() {
        assertThat(page(PAGE).select("tbody th code").eachText())
                .containsExactly("lake.weather.daily_wind", "lake.weather.snow");
        assertThat(page(PAGE).select("tbody a").first().attr("href"))
                .isEqualTo("/products/new?object=lake.weather.daily_wind");
        assertThat(page(PAGE + "?q=WIND").select("tbody tr")).hasSize(1);
        assertThat(page(PAGE + "?q=none").text()).contains("No such table has “none” in its name.");
        assertThat(given().get(PAGE + ".csv").asString().lines()).hasSize(3);
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"platform-admin", "team-platform"})
    void anAdminSeesAllAndWhatIsGoneIsForgotten() {
        assertThat(page(PAGE).select("tbody th code").eachText())
                .containsExactly("lake.retail.tills", "lake.weather.daily_wind", "lake.weather.snow");

        engine.drop(QualifiedName.parse("lake.weather.snow"));
        harvest.run();

        assertThat(page(PAGE).select("tbody tr")).hasSize(2);
    }
}
