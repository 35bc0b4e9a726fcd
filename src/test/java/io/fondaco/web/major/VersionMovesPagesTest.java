package io.fondaco.web.major;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.audit.AuditTrail;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.notification.Notifications;
import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.mode.PortModes;
import io.fondaco.testing.Samples;
import io.fondaco.web.UsageSamples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
    private static final String REMINDER = PRODUCT + "/datasets/daily-temperatures/reminder";
    private static final String LAST_DAY = PRODUCT + "/datasets/daily-temperatures/last-day";
    private static final QualifiedName NEXT = QualifiedName.parse("lake.weather.daily_temperatures_v2");

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    FakeEngine engine;

    @Inject
    UsageSamples usage;

    @Inject
    Notifications notifications;

    @Inject
    AuditTrail audit;

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
        publishBoth(LocalDate.now(ZoneOffset.UTC));
    }

    private void publishBoth(LocalDate last) {
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
    void anOwnerRemindsThoseWhoHaveNotMovedOnceADay() {
        assertThat(page(PRODUCT + "/versions").select("form[action$=/reminder]"))
                .isEmpty();
        assertThat(flash(post(REMINDER, Map.of()))).contains("Everybody has moved");
        usage.oneQueryOfEach(List.of(DAILY));

        assertThat(page(PRODUCT + "/versions").select("form[action$=/reminder]"))
                .hasSize(1);
        assertThat(flash(post(REMINDER, Map.of()))).contains("A reminder goes to 1 reader.");
        assertThat(flash(post(REMINDER, Map.of()))).contains("reminded within the last day already");

        assertThat(told("ada"))
                .anyMatch(subject ->
                        subject.contains("You still use daily-temperatures of Daily temperatures, which ends on"));
        assertThat(audited("port.readers-reminded")).isEqualTo(1);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerGivesReadersMoreTimeUntilTheFilesSayAnotherDay() {
        LocalDate last = LocalDate.now(ZoneOffset.UTC);
        Document form = page(LAST_DAY);
        assertThat(form.select("#day").val()).isEqualTo(last.toString());
        Map<String, String> fields = Map.of("day", last.plusDays(40).toString(), "seen", last.toString());

        post(LAST_DAY, Map.of("day", last.minusDays(1).toString(), "seen", last.toString()))
                .then()
                .statusCode(422);
        post(LAST_DAY, Map.of("day", "", "seen", last.toString())).then().statusCode(422);
        post(LAST_DAY, fields).then().statusCode(303);
        assertThat(body(post(LAST_DAY, fields).then().statusCode(409).extract().response())
                        .text())
                .contains("The last day was changed since you looked at it");

        assertThat(end()).isEqualTo(last.plusDays(40));
        assertThat(told("ada")).anyMatch(subject -> subject.contains("ends on"));
        assertThat(audited("port.last-day-moved")).isEqualTo(1);
        publishBoth(last);
        assertThat(end()).isEqualTo(last.plusDays(40));
        publishBoth(last.plusDays(5));
        assertThat(end()).isEqualTo(last.plusDays(5));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void othersNeitherRemindNorGiveTime() {
        given().get(LAST_DAY).then().statusCode(404);
        post(LAST_DAY, Map.of("day", "2099-01-01", "seen", "2099-01-01")).then().statusCode(404);
        post(REMINDER, Map.of()).then().statusCode(404);
        assertThat(page(PRODUCT + "/versions").select("a[href$=/last-day]")).isEmpty();
    }

    private static String flash(Response answer) {
        answer.then().statusCode(303);
        return given().cookies(answer.cookies()).get(PRODUCT + "/versions").asString();
    }

    private LocalDate end() {
        return QuarkusTransaction.requiringNew()
                .call(() -> products.byPath("weather", "daily-temperatures").orElseThrow().ports().stream()
                        .filter(port -> port.object().equals(DAILY))
                        .findFirst()
                        .flatMap(port -> port.life().end())
                        .orElseThrow());
    }

    private List<String> told(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.list("person", person).stream()
                        .map(news -> news.subject())
                        .toList());
    }

    private long audited(String action) {
        return QuarkusTransaction.requiringNew().call(() -> audit.count("action", action));
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
