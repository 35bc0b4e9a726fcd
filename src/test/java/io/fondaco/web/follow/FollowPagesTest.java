package io.fondaco.web.follow;

import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notification;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProducts;
import io.fondaco.product.follow.Followers;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowPagesTest {

    private static final String PRODUCT = "/products/weather/daily-temperatures";
    private static final String ANNOUNCEMENTS = PRODUCT + "/announcements";

    @Inject
    Samples samples;

    @Inject
    Followers followers;

    @Inject
    DataProducts products;

    @Inject
    Notifications notifications;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(BEN, OTTO).forEach(samples::signedIn);
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void aStrangerFindsNothingOfARestrictedProduct() {
        given().get("/products/weather/station-notes/announcements").then().statusCode(404);
        assertThat(post("/products/weather/station-notes/following", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get(ANNOUNCEMENTS).then().statusCode(302);
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void aConsumerFollowsAndStopsAndAnnouncesNothing() {
        assertThat(page(ANNOUNCEMENTS).select("main").text()).contains("The owners have announced nothing yet.");
        post(PRODUCT + "/following", "");
        post(PRODUCT + "/following", "");

        Document page = page(ANNOUNCEMENTS);

        assertThat(page.select("aside button").text()).isEqualTo("Stop following");
        assertThat(page.select("textarea")).isEmpty();
        assertThat(post(ANNOUNCEMENTS, "Buy my umbrellas today").statusCode()).isEqualTo(403);
        post(PRODUCT + "/following/removal", "");
        assertThat(page(ANNOUNCEMENTS).select("aside button").text()).isEqualTo("Follow this product");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void followersAreToldWhatAnOwnerAnnounces() {
        QuarkusTransaction.requiringNew()
                .run(() -> followers.follow(
                        BEN, products.byPath("weather", "daily-temperatures").orElseThrow()));

        assertThat(post(ANNOUNCEMENTS, "No new rows on Saturday").statusCode()).isEqualTo(303);

        assertThat(page(ANNOUNCEMENTS).select("main ol").text()).contains("No new rows on Saturday");
        assertThat(told()).extracting(Notification::kind).containsExactly(NewsKind.ANNOUNCED);
    }

    private List<Notification> told() {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.of(BEN, 1).items());
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void whatIsTooShortComesBackWithItsError() {
        Response answer = post(ANNOUNCEMENTS, "Hm");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Say it in 10 to 1,000 characters");
    }

    private static Response post(String path, String text) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("text", text)
                .post(path);
    }
}
