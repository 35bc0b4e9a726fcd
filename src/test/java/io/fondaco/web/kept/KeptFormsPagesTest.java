package io.fondaco.web.kept;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.web.Browsing.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.fondaco.web.access.OwnerActions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed out in a form: after signing in it comes back filled. */
@QuarkusTest
class KeptFormsPagesTest {

    private static final String FORM = "/products/weather/daily-temperatures/request";
    private static final String COOKIE = "fondaco-kept";

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    OwnerActions actions;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void whoIsSignedOutIsLedToTheFormWithWhatTheySent() {
        Response answer = post(FORM, Map.of("purpose", "Wärme & Absatz", "period", "P30D"));

        answer.then().statusCode(303);
        assertThat(answer.header("Location")).endsWith(FORM);
        assertThat(KeptFields.sentTo(FORM, KeptText.text(answer.cookie(COOKIE)).orElseThrow())
                        .orElseThrow())
                .containsEntry("purpose", List.of("Wärme & Absatz"))
                .containsEntry("period", List.of("P30D"));
        assertThat(answer.detailedCookie(COOKIE).isHttpOnly()).isTrue();
        Response answering = post("/requests/" + UUID.randomUUID() + "/answer", Map.of("text", "For the sales map"));
        answering.then().statusCode(303);
        assertThat(answering.header("Location")).doesNotContain("/answer");
    }

    @Test
    void anAnswerByAScriptIsLedThereToo() {
        String request = "/requests/" + UUID.randomUUID();

        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .header("HX-Request", "true")
                .formParams(Map.of("outcome", "decline", "reason", "Only for the weather service"))
                .post(request + "/decision")
                .then()
                .statusCode(401)
                .header("HX-Redirect", request);
    }

    @Test
    void otherFormsGoToSignInAsBefore() {
        post("/settings", Map.of("mail", "off")).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aRequestComesBackFilled() {
        Document page = page(FORM, FORM, "purpose=Compare+sales+%26+heat&period=P30D&terms=on&formKey=form-7");

        assertThat(page.select("[role=alert]").text()).contains("You were signed out", "What you typed is still here");
        assertThat(page.select("#purpose").text()).isEqualTo("Compare sales & heat");
        assertThat(page.select("input[name=period][checked]").val()).isEqualTo("P30D");
        assertThat(page.select("#terms[checked]")).hasSize(1);
        assertThat(page.select("input[name=formKey]").val()).isEqualTo("form-7");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatWasSentElsewhereIsNotShownHere() {
        Document page = page(FORM, "/products/retail/store-transactions/request", "purpose=Something+else");

        assertThat(page.select("#purpose").text()).isEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void anAnswerComesBackFilled() {
        UUID id = story.asked(ADA);
        actions.asks(id, "Which zip codes do you need?");

        Document page = page("/requests/" + id, "/requests/" + id + "/answer", "text=All+of+them");

        assertThat(page.select("#answer").text()).isEqualTo("All of them");
        assertThat(page.select("[role=alert]").text()).contains("You were signed out");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aDecisionAndAQuestionComeBackFilled() {
        UUID id = story.asked(ADA);
        String request = "/requests/" + id;

        Document decision = page(request, request + "/decision", "outcome=decline&reason=Only+for+the+shops&version=0");
        assertThat(decision.select("#reason").text()).isEqualTo("Only for the shops");
        Document question = page(request, request + "/question", "text=Which+zip+codes");
        assertThat(question.select("#question").text()).isEqualTo("Which zip codes");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aChangeComesBackFilled() {
        String change = "/requests/" + story.asked(ADA) + "/change";

        Document page = page(change, change, "purpose=" + PURPOSE.replace(' ', '+') + "+again&period=P30D");

        assertThat(page.select("#purpose").text()).isEqualTo(PURPOSE + " again");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatSomebodyElseTypedIsForgottenUnread() {
        String body = "purpose=Compare+sales+%26+heat&period=P30D";

        Document page = page(FORM, FORM, Typist.of(BEN), body);
        assertThat(page.select("#purpose").text()).isEmpty();
        assertThat(page.text()).doesNotContain("You were signed out");

        assertThat(page(FORM, FORM, Typist.of(ADA), body).select("#purpose").text())
                .isEqualTo("Compare sales & heat");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void everyPageNotesOnceWhoSeesIt() {
        assertThat(given().get("/").cookie("fondaco-typist")).isEqualTo(Typist.of(ADA));
        assertThat(given().get(FORM).cookie("fondaco-typist")).isEqualTo(Typist.of(ADA));
        assertThat(given().cookie("fondaco-typist", Typist.of(ADA)).get("/").cookie("fondaco-typist"))
                .isNull();
    }

    @Test
    void whoTypedAFormIsKeptWithIt() {
        Response answer = given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("fondaco-typist", Typist.of(ADA))
                .formParams(Map.of("purpose", "Compare"))
                .post(FORM);

        String kept = KeptText.text(answer.cookie(COOKIE)).orElseThrow();
        assertThat(KeptFields.isOfAnother(Typist.of(BEN), kept)).isTrue();
        assertThat(KeptFields.isOfAnother(Typist.of(ADA), kept)).isFalse();
    }

    private static Document page(String path, String sentTo, String body) {
        return page(path, sentTo, "", body);
    }

    private static Document page(String path, String sentTo, String typist, String body) {
        String kept = KeptText.small(KeptFields.packed(sentTo, typist, body)).orElseThrow();
        return Jsoup.parse(given().cookie(COOKIE, kept)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
