package io.fondaco.web.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product that nobody can read, whatever is granted: Trino refuses its view, or no look at Trino has found it yet. */
@QuarkusTest
class UnreadableProductPagesTest {

    private static final String PRODUCT = "/products/weather/daily-temperatures";
    private static final String NATIONS = "/products/retail/nations";
    private static final String UNSEEN = "Not seen in Trino yet";
    private static final String REASON = "View owner 'admin' cannot create view that selects from lake.raw.daily";

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    AccessStory story;

    @Inject
    ViewObstacles obstacles;

    @Inject
    HarvestMetadata harvest;

    @Inject
    EntityManager entities;

    private UUID request;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    private void theViewsOwnerLosesARight() {
        request = story.asked(ADA);
        story.granted(OTTO, request);
        engine.obstruct(DAILY, REASON);
        obstacles.run();
    }

    private void theRightIsBack() {
        engine.obstruct(DAILY, null);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update seen_object set obstacle_asked_at = null")
                        .executeUpdate());
        obstacles.run();
    }

    @Test
    void anonymousAreLedToSignIn() {
        given().redirects().follow(false).get(PRODUCT).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aHolderIsNotToldThatTheyHaveAccess() {
        theViewsOwnerLosesARight();
        assertThat(page(PRODUCT).select("#access").text())
                .contains("Trino refuses it now", "nobody can read this now")
                .doesNotContain("You have access", "lake.raw.daily");
        assertThat(page("/access").select("section:has(#pending) tbody").text())
                .contains("Trino refuses it now", "Trino refuses whoever reads lake.weather.daily_temperatures")
                .doesNotContain("Connect");
        assertThat(page("/requests/" + request).select("#progress").text())
                .contains("nobody can read it now")
                .doesNotContain("Trino was asked and holds the grant");

        theRightIsBack();

        assertThat(page(PRODUCT).select("#access").text()).contains("You have access");
        assertThat(page("/requests/" + request).select("#progress").text()).contains("You have access");
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void whoAsksIsToldWithoutWhatLiesBelow() {
        theViewsOwnerLosesARight();
        assertThat(page(PRODUCT).text()).contains("Trino refuses whoever reads").doesNotContain("lake.raw.daily");
        assertThat(page(PRODUCT + "/request").text())
                .contains("the request waits")
                .doesNotContain("lake.raw.daily");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerIsToldWhyAndApprovesNobodyUntilTheRightIsBack() {
        theViewsOwnerLosesARight();
        String waiting = "/requests/" + story.asked(BEN);

        assertThat(page(PRODUCT + "/manage").select(".note.bad").text()).contains(REASON, "WITH GRANT OPTION");
        assertThat(page(PRODUCT).text()).contains(REASON);
        assertThat(page("/approvals").select("article").text()).contains(REASON);
        assertThat(page("/notifications").text()).contains("Nobody can read Daily temperatures now");
        Response refused = post(waiting + "/decision", story.seen(waiting, Map.of("outcome", "approve")));
        refused.then().statusCode(409);
        assertThat(body(refused).text())
                .contains("Trino would refuse whoever reads lake.weather.daily_temperatures", REASON);

        theRightIsBack();

        assertThat(page(PRODUCT + "/manage").select(".note.bad")).isEmpty();
        assertThat(page("/notifications").text()).contains("Daily temperatures can be read again");
        post(waiting + "/decision", story.seen(waiting, Map.of("outcome", "approve")))
                .then()
                .statusCode(303);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void aStrangerFindsNoPageOfWhatIsNotShownToThem() {
        samples.unseen();
        given().get("/products/weather/station-notes").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aConsumerIsToldAndMayAskAllTheSame() {
        samples.unseen();
        assertThat(page(PRODUCT).select("#access").text()).contains(UNSEEN);
        assertThat(page(PRODUCT).select("main .note.bad").text()).contains(UNSEEN);
        assertThat(page(PRODUCT + "/request").select("form .note.warn").text()).contains(UNSEEN, "the request waits");

        harvest.run();

        assertThat(page(PRODUCT).text()).doesNotContain(UNSEEN);
        assertThat(page(PRODUCT + "/request").text()).doesNotContain(UNSEEN);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void anOpenCatalogDoesNotClaimThatEverybodyReadsWhatIsNotThere() {
        samples.unseen();
        assertThat(page(NATIONS).select("#access").text()).contains(UNSEEN).doesNotContain("can read this", "Open to");
        given().redirects().follow(false).get(NATIONS + "/request").then().statusCode(303);

        harvest.run();

        assertThat(page(NATIONS).select("#access").text()).contains("whoever can reach it can read this");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anApproverIsToldAndNobodyIsApprovedBeforeItIsSeen() {
        samples.unseen();
        String request = "/requests/" + story.asked(ADA);

        assertThat(page("/approvals").select("article").text()).contains(UNSEEN);
        assertThat(page(PRODUCT + "/manage").select(".note.bad").text()).contains(UNSEEN);
        Response refused = post(request + "/decision", story.seen(request, Map.of("outcome", "approve")));
        refused.then().statusCode(409);
        assertThat(body(refused).text()).contains(UNSEEN, "Check now");

        post(PRODUCT + "/manage/check", Map.of()).then().statusCode(303);

        assertThat(page("/approvals").select("article").text()).doesNotContain(UNSEEN);
        post(request + "/decision", story.seen(request, Map.of("outcome", "approve")))
                .then()
                .statusCode(303);
    }
}
