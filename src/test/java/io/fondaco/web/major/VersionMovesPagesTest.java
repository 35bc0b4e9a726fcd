package io.fondaco.web.major;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.mode.PortModes;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Majors side by side, as a reader and an owner see them. */
@QuarkusTest
class VersionMovesPagesTest {

    private static final String PRODUCT = "/products/weather/daily-temperatures";
    private static final String ROLLBACK = PRODUCT + "/versions/1.0.0/rollback";
    private static final String RETIREMENT = PRODUCT + "/datasets/daily-temperatures/retirement";
    private static final QualifiedName NEXT = QualifiedName.parse("lake.weather.daily_temperatures_v2");

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    FakeEngine engine;

    @Inject
    DataProducts products;

    @Inject
    Event<ProductsChanged> changed;

    @BeforeEach
    void twoMajors() {
        samples.reset();
        List.of(ADA, OTTO).forEach(samples::signedIn);
        engine.create(NEXT);
        publish("1.0.0", List.of(port("daily-temperatures", "1.0.0", DAILY, "varchar(5)", null)));
        story.granted(OTTO, story.asked(ADA));
        LocalDate last = LocalDate.now(ZoneOffset.UTC);
        publish(
                "1.1.0",
                List.of(
                        port("daily-temperatures", "1.0.0", DAILY, "varchar(5)", last),
                        port("daily-temperatures 2.0.0", "2.0.0", NEXT, "bigint", null)));
    }

    private static OutputPort.Description port(
            String name, String version, QualifiedName object, String type, @Nullable LocalDate last) {
        List<Promise> columns = List.of(new Promise("zip", type, "Zip code", true, false, false, true));
        return new OutputPort.Description(
                name, version, "", "", object, version, "", columns, false, List.of(), null, last, PortModes.NONE);
    }

    private void publish(String version, List<OutputPort.Description> ports) {
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct product =
                    products.byPath("weather", "daily-temperatures").orElseThrow();
            product.describe(
                    Samples.withPorts(
                            Samples.describe("Daily temperatures", "Readings", DAILY)
                                    .owners("otto")
                                    .version(version, ProductStatus.ACTIVE)
                                    .description(),
                            ports),
                    Instant.now());
            products.flush();
            changed.fire(new ProductsChanged(Set.of(product.id())));
        });
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aReaderSeesWhatChangesAndSaysThatTheyHaveMoved() {
        Document mine = page("/access");

        assertThat(mine.select("section[aria-labelledby=moving]").text())
                .contains("You can read daily-temperatures 2.0.0 already", "daily_temperatures_v2");
        String action = mine.select("form[action$=/moved]").attr("action");
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post(action)
                .then()
                .statusCode(303);
        assertThat(page("/access").select("section[aria-labelledby=moving]").text())
                .contains("You said that you have moved.");
        assertThat(page(PRODUCT).text()).contains("Use daily-temperatures 2.0.0 instead.");
        given().get(ROLLBACK).then().statusCode(404);
        given().get(RETIREMENT).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void whoHoldsNothingSeesHowManyHaveMovedAndNoNames() {
        Document versions = page(PRODUCT + "/versions");

        assertThat(versions.select("section[aria-labelledby=majors]").text())
                .contains("Its only reader has moved")
                .doesNotContain("ada");
        assertThat(versions.select("a[href$=/rollback]")).isEmpty();
        assertThat(page("/access").select("section[aria-labelledby=moving]")).isEmpty();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerEndsTheOlderMajorOnItsLastDay() {
        assertThat(page(PRODUCT + "/versions").select("a[href$=/retirement]")).hasSize(1);
        assertThat(page(RETIREMENT).select("h1").text()).isEqualTo("End daily-temperatures");

        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .post(RETIREMENT)
                .then()
                .statusCode(303);

        given().get(RETIREMENT).then().statusCode(404);
        assertThat(page(PRODUCT + "/versions").select("section[aria-labelledby=majors]"))
                .isEmpty();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aVersionWithoutFilesIsSaidToBeSoBeforeAnythingIsPressed() {
        Document plan = page(ROLLBACK);

        assertThat(plan.select(".note.bad").text()).contains("does not have the files of version 1.0.0");
        assertThat(plan.select("button.bad")).isEmpty();
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("reason", "The averages are wrong")
                .post(ROLLBACK)
                .then()
                .statusCode(409);
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get(ROLLBACK).then().statusCode(302);
        given().redirects().follow(false).get(RETIREMENT).then().statusCode(302);
    }
}
