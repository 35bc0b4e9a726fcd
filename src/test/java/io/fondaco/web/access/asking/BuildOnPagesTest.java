package io.fondaco.web.access.asking;

import static io.fondaco.api.Calls.get;
import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.testing.Samples.TRANSACTIONS;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.publication.Published;
import io.fondaco.publish.publication.Published.Version;
import io.fondaco.testing.Samples;
import io.fondaco.testing.SignedIn;
import io.fondaco.web.access.AccessStory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A right to build on a product, as who asks, who owns it and others see it. */
@QuarkusTest
class BuildOnPagesTest {

    private static final String PRODUCT = "/products/retail/store-transactions";
    private static final String FORM = PRODUCT + "/request";
    private static final String CHOICE = "domain:pub_weather";
    private static final Holder WEATHER = new Holder(HolderKind.DOMAIN, "pub_weather");
    private static final QualifiedName OBJECT = QualifiedName.parse("lake.published.sales_by_weather");

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    Published published;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, BEN, OTTO, STELLA).forEach(samples::signedIn);
    }

    private UUID agreed() {
        UUID request = story.asked(OTTO, "retail", "store-transactions", WEATHER);
        story.granted(STELLA, request);
        published.begin("sales-by-weather", OBJECT);
        published.publish("sales-by-weather", Version.view(OBJECT, "SELECT zip FROM " + TRANSACTIONS.sql()));
        published.settle();
        return request;
    }

    private static Map<String, String> form() {
        return Map.of(
                "holder",
                CHOICE,
                "purpose",
                Samples.PURPOSE,
                "period",
                "date",
                "until",
                LocalDate.now(ZoneOffset.UTC).plusDays(100).toString(),
                "terms",
                "on",
                "formKey",
                "build-on");
    }

    @Test
    void anonymousAreLedToSignIn() {
        given().redirects().follow(false).get(FORM + "?for=" + CHOICE).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whoPublishesNowhereIsNotOfferedItAndRefused() {
        assertThat(page(FORM + "?for=" + CHOICE).select("input[value=" + CHOICE + "]"))
                .isEmpty();

        Response refused = post(FORM, form());

        refused.then().statusCode(422);
        assertThat(body(refused).text()).contains("Choose a domain in which you publish data products");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whoPublishesInADomainAsksForItAndSeesWhatIsBuiltOnIt() {
        assertThat(page(FORM + "?for=" + CHOICE)
                        .select("label:has(input[value=" + CHOICE + "][checked])")
                        .text())
                .isEqualTo("Build on it: data products of Weather, which others may then read");
        Response sent = post(FORM, form());
        sent.then().statusCode(303);
        assertThat(page("/access").text()).doesNotContain("What my domains may build on");
        assertThat(page(sent.header("Location").replaceFirst("^https?://[^/]+", ""))
                        .text())
                .contains("Data products of Weather, asked by otto");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatMayBeBuiltOnStandsOnMyAccessAndIsGivenBackThere() {
        UUID request = agreed();

        Document mine = page("/access");
        assertThat(mine.select("section[aria-labelledby=built] tbody tr").text())
                .contains("Store transactions")
                .contains("Weather as pub_weather")
                .contains("Seen in Trino")
                .contains("sales-by-weather is built on it");
        assertThat(page("/requests/" + request).text())
                .contains("Data products of Weather can be built on Store transactions")
                .contains(
                        "sales-by-weather is built on it. In Trino pub_weather may read it and let others read views");
        get("/api/v1/requests/" + request).statusCode(200).body("holder.kind", equalTo("DOMAIN"));
        UUID agreement = story.agreementOf(request);
        assertThat(page("/agreements/" + agreement + "/release").text())
                .contains("Nothing can be built on Store transactions after that")
                .contains("sales-by-weather is built on it");

        post("/agreements/" + agreement + "/release", Map.of()).then().statusCode(303);

        assertThat(page("/access").select("section[aria-labelledby=built]")).isEmpty();
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void whoOwnsTheProductSeesWhoBuildsOnItAndWhatEndsWithIt() {
        UUID request = agreed();
        UUID agreement = story.agreementOf(request);

        assertThat(page(PRODUCT + "/manage").select("main").text())
                .contains("Data products of Weather")
                .contains("may build on it, as pub_weather in Trino");
        assertThat(page("/agreements/" + agreement + "/revocation").text())
                .contains("sales-by-weather is built on it")
                .contains("Whoever reads that is refused from then on.");
        Response taken = post(
                "/agreements/" + agreement + "/revocation",
                Map.of("reason", "The data is no longer ours", "when", "now", "from", "manage"));
        taken.then().statusCode(303);
        assertThat(page(PRODUCT + "/manage").text()).contains("Nobody has access yet, but the owners.");
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void strangersSeeNothingOfIt() {
        UUID request = agreed();
        page("/requests/" + request, 404);
        page("/agreements/" + story.agreementOf(request) + "/release", 404);
        page("/agreements/" + story.agreementOf(request) + "/revocation", 404);
        assertThat(page("/access").text()).doesNotContain("Store transactions");
        SignedIn.as(ADA);
        page("/requests/" + request, 404);
    }
}
