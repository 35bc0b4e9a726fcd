package io.fondaco.web.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.describe;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.owner.SyncOwnerAgreements;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.common.DomainError;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductNarrowed;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holders and those who wait keep, and are told, when a product changes. */
@QuarkusTest
class ChangedProductPagesTest {

    private static final String PRODUCT = "/products/weather/daily-temperatures";
    private static final QualifiedName HOURLY = QualifiedName.parse("lake.weather.hourly_temperatures");

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    FakeEngine engine;

    @Inject
    DataProducts products;

    @Inject
    Agreements agreements;

    @Inject
    RequestAccess requestAccess;

    @Inject
    DecideRequest decideRequest;

    @Inject
    SyncOwnerAgreements keepOwnerAgreements;

    @Inject
    ProductIndex index;

    @Inject
    Event<ProductNarrowed> narrowed;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void anonymousAreLedToSignIn() {
        restrict();

        given().redirects().follow(false).get(PRODUCT).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aHolderKeepsThePageAndItsExtensionAndAsksForNothingElse() {
        UUID request = story.asked(ADA);
        story.granted(OTTO, request);
        restrict();

        assertThat(page(PRODUCT).select("#access").text()).contains("You have access");
        assertThat(page("/access").text()).contains("Daily temperatures");
        given().get(PRODUCT + "/request?extend=" + request).then().statusCode(200);
        given().get("/api/v1/products/weather/daily-temperatures").then().statusCode(200);
        index.rebuild();
        assertThat(page("/products?q=daily").text()).contains("Minimum, maximum");
        assertThatThrownBy(() -> story.asked(ADA)).isInstanceOf(DomainError.Forbidden.class);
        assertThat(prolonged(ADA, request, 200)).isNotNull();
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void aStrangerFindsNoSuchPage() {
        restrict();

        given().get(PRODUCT).then().statusCode(404);
        given().get("/api/v1/products/weather/daily-temperatures").then().statusCode(404);
        index.rebuild();
        assertThat(page("/products?q=daily").text()).doesNotContain("Minimum, maximum");
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void whoWaitsIsToldAndSeesThePageOnceApproved() {
        UUID request = story.asked(BEN);
        restrict();
        assertThat(page("/notifications").text()).contains("Daily temperatures is only shown to Weather Data now");

        story.granted(OTTO, request);

        assertThat(page(PRODUCT).select("#access").text()).contains("You have access");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void theOwnersAreToldWhomItTouches() {
        story.granted(OTTO, story.asked(ADA));
        story.asked(BEN);
        restrict();

        assertThat(page("/notifications").text())
                .contains("1 other keeps access until it ends, and 1 of their requests waits");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aHolderIsToldWhichDatasetWentAndKeepsTheOthers() {
        change(withHourly());
        UUID request = story.asked(ADA);
        story.granted(OTTO, request);
        assertThat(engine.privileges(HOURLY, "ada")).isNotEmpty();

        change(describe().description());
        keepOwnerAgreements.run();
        story.settle();

        assertThat(page("/notifications").text())
                .contains("Daily temperatures no longer has lake.weather.hourly_temperatures, so your access to that"
                        + " ended; you keep the rest")
                .doesNotContain("was retired");
        assertThat(engine.privileges(HOURLY, "ada")).isEmpty();
        assertThat(engine.privileges(DAILY, "ada")).containsExactly(Privilege.SELECT);
        assertThat(page("/requests/" + request).select("#progress").text()).contains("You have access");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anApprovalNeverShortensWhatSomebodyHas() {
        UUID request = story.asked(ADA);
        story.granted(OTTO, request);
        UUID more = prolonged(ADA, request, 300);
        String sooner = LocalDate.now(ZoneOffset.UTC).plusDays(10).toString();

        Response refused = post(
                "/requests/" + more + "/decision",
                story.seen("/requests/" + more, Map.of("outcome", "approve", "until", sooner)));

        refused.then().statusCode(422);
        assertThat(body(refused).select("[role=alert]").text()).contains("an approval never shortens that");
        assertThat(states(request)).containsOnly(AgreementState.IN_FORCE);
    }

    @Test
    void whoAsksForMoreDoesNotEndItEarlierUnawares() {
        UUID request = story.asked(ADA);
        story.granted(OTTO, request);

        assertThatThrownBy(() -> prolonged(ADA, request, 10))
                .isInstanceOfSatisfying(
                        DomainError.Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .hasEntrySatisfying(
                                        "endsOn", text -> assertThat(text).contains("already")));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void anExtensionIsToldAsWhatItIs() {
        UUID request = story.asked(ADA);
        story.granted(OTTO, request);
        story.granted(OTTO, prolonged(ADA, request, 300));

        assertThat(page("/notifications").text()).contains("You can read Daily temperatures until ");
    }

    @Test
    void anExtensionOfSomeDatasetsLeavesTheOthersAsTheyAre() {
        change(withHourly());
        UUID request = story.asked(ADA);
        story.granted(OTTO, request);
        UUID more = prolonged(ADA, request, 300);

        decideRequest.decide(OTTO, more, DecisionInput.approved(null, Set.of("daily-temperatures"), ""));

        assertThat(states(request)).containsExactlyInAnyOrder(AgreementState.ENDED, AgreementState.IN_FORCE);
        story.settle();
        assertThat(engine.privileges(HOURLY, "ada")).containsExactly(Privilege.SELECT);
    }

    private static Samples.Sample describe() {
        return Samples.describe("Daily temperatures", "Minimum, maximum and average temperature", DAILY)
                .owners("otto", "oda");
    }

    private void restrict() {
        change(describe().visibleTo("team-weather").description());
    }

    private ProductDescription withHourly() {
        engine.create(HOURLY);
        QuarkusTransaction.requiringNew().run(() -> samples.seen(HOURLY));
        return Samples.together(
                describe().description(),
                Samples.describe("Hourly", "Every hour", HOURLY).description());
    }

    private void change(ProductDescription description) {
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct product =
                    products.byPath("weather", "daily-temperatures").orElseThrow();
            boolean hidden = !description.visibleToTeams().isEmpty();
            product.describe(description, Instant.now());
            narrowed.fire(new ProductNarrowed(product.id(), hidden, Set.of()));
        });
    }

    private UUID prolonged(Person person, UUID request, int days) {
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(days);
        AccessRequestInput input = new AccessRequestInput(
                        Samples.PURPOSE, until, true, UUID.randomUUID().toString())
                .extending(request);
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(
                                person,
                                products.find(person, "weather", "daily-temperatures")
                                        .orElseThrow(),
                                input)
                        .id());
    }

    private List<AgreementState> states(UUID request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements.list("request", request).stream()
                        .map(Agreement::state)
                        .toList());
    }
}
