package io.fondaco.web.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product on something that no look at Trino has found yet. */
@QuarkusTest
class UnseenProductPagesTest {

    private static final String DAILY = "/products/weather/daily-temperatures";
    private static final String NATIONS = "/products/retail/nations";
    private static final String UNSEEN = "Not seen in Trino yet";

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    HarvestMetadata harvest;

    @BeforeEach
    void reset() {
        samples.reset();
        samples.unseen();
    }

    @Test
    void anonymousAreLedToSignIn() {
        given().redirects().follow(false).get(DAILY).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void aStrangerFindsNoPageOfWhatIsNotShownToThem() {
        given().get("/products/weather/station-notes").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aConsumerIsToldAndMayAskAllTheSame() {
        assertThat(page(DAILY).select("#access").text()).contains(UNSEEN);
        assertThat(page(DAILY).select("main .note.bad").text()).contains(UNSEEN);
        assertThat(page(DAILY + "/request").select("form .note.warn").text()).contains(UNSEEN, "the request waits");

        harvest.run();

        assertThat(page(DAILY).text()).doesNotContain(UNSEEN);
        assertThat(page(DAILY + "/request").text()).doesNotContain(UNSEEN);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void anOpenCatalogDoesNotClaimThatEverybodyReadsWhatIsNotThere() {
        assertThat(page(NATIONS).select("#access").text()).contains(UNSEEN).doesNotContain("can read this", "Open to");
        given().redirects().follow(false).get(NATIONS + "/request").then().statusCode(303);

        harvest.run();

        assertThat(page(NATIONS).select("#access").text()).contains("whoever can reach it can read this");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anApproverIsToldAndNobodyIsApprovedBeforeItIsSeen() {
        String request = "/requests/" + story.asked(ADA);

        assertThat(page("/approvals").select("article").text()).contains(UNSEEN);
        assertThat(page(DAILY + "/manage").select(".note.bad").text()).contains(UNSEEN);
        Response refused = post(request + "/decision", story.seen(request, Map.of("outcome", "approve")));
        refused.then().statusCode(409);
        assertThat(body(refused).text()).contains(UNSEEN, "Check now");

        post(DAILY + "/manage/check", Map.of()).then().statusCode(303);

        assertThat(page("/approvals").select("article").text()).doesNotContain(UNSEEN);
        post(request + "/decision", story.seen(request, Map.of("outcome", "approve")))
                .then()
                .statusCode(303);
    }
}
