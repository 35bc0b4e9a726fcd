package io.fondaco.web.wish;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.wish.AskDomain;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who finds nothing asks a domain, and its owners answer by mail. */
@QuarkusTest
class WishPagesTest {

    private static final String TEXT = "Snow depth by zip code, to plan deliveries";

    @Inject
    Samples samples;

    @Inject
    Domains domains;

    @Inject
    AskDomain askDomain;

    @BeforeEach
    void reset() {
        samples.reset();
        samples.signedIn(ADA);
    }

    private static Response send(String text) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("text", text)
                .post("/domains/weather/wishes");
    }

    private String asked() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Domain weather = domains.bySlug("weather").orElseThrow();
            return askDomain.ask(ADA, weather, TEXT).path();
        });
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whoFoundNothingAsksInTheirOwnWords() {
        Document form = page("/domains/weather/wishes/new?q=snow");
        Response sent = send(TEXT);

        assertThat(form.select("textarea").text()).isEqualTo("I looked for “snow”.");
        assertThat(page(target(sent)).select("main blockquote").text()).isEqualTo("“" + TEXT + "”");
        assertThat(page(target(sent)).select("a:contains(Answer by mail)")).isEmpty();
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void tooShortAQuestionComesBackWithTheReason() {
        Response refused = send("snow");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select(".err").text())
                .contains("Say what you look for, in 20 to 1,000 characters");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void nobodyAsksWithoutEnd() {
        for (int time = 0; time < 10; time++) {
            asked();
        }

        assertThat(send(TEXT).statusCode()).isEqualTo(409);
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"owner", "team-weather"})
    void anOwnerIsToldAndAnswersByMail() {
        String path = asked();

        assertThat(page("/notifications").text()).contains("asks Weather for data that nobody offers yet");
        assertThat(page(path).select("a:contains(Answer by mail)").attr("href"))
                .startsWith("mailto:" + ADA.email() + "?subject=");
    }

    @Test
    @TestSecurity(
            user = "stella",
            roles = {"owner", "team-retail"})
    void aStrangerSeesNotFound() {
        assertThat(given().get(asked()).statusCode()).isEqualTo(404);
        assertThat(given().get("/domains/nowhere/wishes/new").statusCode()).isEqualTo(404);
    }
}
