package io.fondaco.web.access.asking;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.request.AccessRequests;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.fondaco.web.access.OwnerActions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestFormPagesTest {

    private static final String FORM = "/products/weather/daily-temperatures/request";
    private static final String HIDDEN = "/products/weather/station-notes/request";

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    OwnerActions actions;

    @Inject
    AccessRequests requests;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get(FORM).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void aStrangerFindsNoFormForWhatTheyMayNotKnow() {
        page(HIDDEN, 404);
        post(HIDDEN, filled("form-1")).then().statusCode(404);
        page("/products/weather/no-such-product/request", 404);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aConsumerFindsTheFormWithItsDefaults() {
        Document form = page(FORM);

        assertThat(form.select("h1").text()).isEqualTo("Request access to Daily temperatures");
        assertThat(form.select("input[name=period]").eachAttr("value")).containsExactly("P30D", "P6M", "P12M", "date");
        assertThat(form.select("input[name=period][checked]").eachAttr("value")).containsExactly("P6M");
        assertThat(form.select("input[name=period][value=P12M] + span").text()).endsWith("(longest this owner allows)");
        assertThat(form.select("input[name=formKey]").attr("value")).isNotBlank();
        assertThat(form.select("[aria-invalid]")).isEmpty();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerIsLedBackToTheProduct() {
        assertThat(target(given().redirects().follow(false).get(FORM)))
                .isEqualTo("/products/weather/daily-temperatures");
        post(FORM, filled("form-1")).then().statusCode(409);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aProductThatIsOpenToAllNeedsNoRequest() {
        Response answer = given().redirects().follow(false).get("/products/retail/nations/request");

        assertThat(target(answer)).isEqualTo("/products/retail/nations");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aGoodFormLeadsToTheRequest() {
        String request = target(post(FORM, filled("form-1")));

        assertThat(request).startsWith("/requests/");
        assertThat(page(request).select("main").text())
                .contains("Waiting for owner", "Waiting for oda or otto", PURPOSE);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theSameFormSentTwiceLeadsToTheSameRequest() {
        assertThat(target(post(FORM, filled("form-1")))).isEqualTo(target(post(FORM, filled("form-1"))));
        assertThat(sent()).isOne();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aSecondRequestLeadsToTheOneThatWaits() {
        String request = "/requests/" + story.asked(ADA);

        assertThat(target(given().redirects().follow(false).get(FORM))).isEqualTo(request);
        assertThat(target(post(FORM, filled("another form")))).isEqualTo(request);
        assertThat(sent()).isOne();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whoAsksAgainFindsTheirPurposeFilledIn() {
        story.revoked(OTTO, story.granted(OTTO, story.asked(ADA)), "The project is over");

        assertThat(page(FORM).select("textarea").text()).isEqualTo(PURPOSE);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void anEmptyFormIsToldFieldByField() {
        Response answer = post(FORM, Map.of("formKey", "form-1"));

        answer.then().statusCode(422);
        Document form = body(answer);
        assertThat(form.title()).startsWith("Error: ");
        assertThat(form.select("[role=alert] a").eachAttr("href")).containsExactly("#purpose", "#endsOn", "#terms");
        assertThat(form.select("#purpose-error").text())
                .isEqualTo("Error: Say what you will use the data for, in at least 20 characters");
        assertThat(form.select("#endsOn-error").text()).startsWith("Error: Choose a date up to ");
        assertThat(form.select("[aria-invalid=true]").eachAttr("id")).containsExactly("purpose", "endsOn", "terms");
        assertThat(form.select("input[name=formKey]").attr("value")).isEqualTo("form-1");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatWasTypedStaysAsItWas() {
        String typed = "\"><script>alert(1)</script> ëü漢字 'quotes'";
        Map<String, String> fields = filled("form-1");
        fields.put("purpose", typed);
        fields.put("period", "date");
        fields.put("until", "1999-01-01");
        Response answer = post(FORM, fields);

        answer.then().statusCode(422);
        assertThat(body(answer).select("textarea").text()).isEqualTo(typed);
        assertThat(body(answer).select("main script")).isEmpty();
        assertThat(body(answer).select("#endsOn").attr("value")).isEqualTo("1999-01-01");
        assertThat(body(answer).select("#terms").hasAttr("checked")).isTrue();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void nonsenseIsRefusedAndNeverAFault() {
        refused("purpose", "x".repeat(1001));
        refused("purpose", " ".repeat(100));
        refused("period", "P900Y");
        refused("period", "P99999999999Y");
        refused("period", "'; drop table access_request; --");
        refused("until", "2027-02-31");
        refused("terms", "perhaps");
        refused("holder", "team:nobody");
        assertThat(sent()).isZero();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aFormWithoutAKeyOrWithAVeryLongOneIsTakenAsNew() {
        assertThat(target(post(FORM, filled("k".repeat(10_000))))).startsWith("/requests/");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aThousandCharactersFitInAnyScript() {
        Map<String, String> fields = filled("form-1");
        fields.put("purpose", "気".repeat(1000));

        assertThat(page(target(post(FORM, fields))).select(".timeline").text()).contains("気".repeat(1000));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void noTickedDatasetIsNotEveryDataset() {
        Map<String, String> fields = filled("form-1");
        fields.put("choose", "ports");

        Response answer = post(FORM, fields);

        answer.then().statusCode(422);
        assertThat(body(answer).select("[role=alert] a").attr("href")).isEqualTo("#ports");
        assertThat(sent()).isZero();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whoWithdrawsAndSendsAgainAllDayIsStoppedWithTheFormAsItWas() {
        for (int times = 0; times < 5; times++) {
            story.withdrawn(ADA, story.asked(ADA));
        }

        Response answer = post(FORM, filled("form-1"));

        answer.then().statusCode(409);
        assertThat(body(answer).select("[role=alert]").text()).contains("withdrawn a request for this product 5 times");
        assertThat(body(answer).select("#purpose").text()).isEqualTo(PURPOSE);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void questionsAreAskedCheckedAndTheirAnswersShown() {
        actions.setsAPolicy();
        assertThat(page(FORM).select("label[for=answer-region]").text()).isEqualTo("Which region?");

        Response unfit = post(FORM, answering("east"));
        unfit.then().statusCode(422);
        assertThat(body(unfit).select("#answer-region-error").text()).contains("Choose one of the answers");

        String request = target(post(FORM, answering("north")));
        assertThat(page(request).select("dl.facts").text()).contains("Which region? north");
        assertThat(page(request + "/change")
                        .select("#answer-region option[selected]")
                        .text())
                .isEqualTo("north");
        Response changed = post(
                request + "/change",
                Map.of(
                        "version",
                                page(request + "/change")
                                        .select("input[name=version]")
                                        .val(),
                        "purpose", Samples.PURPOSE,
                        "period", "P30D",
                        "question", "region",
                        "answer", "south",
                        "terms", "on"));
        assertThat(target(changed)).isEqualTo(request);
        assertThat(page(request).select("dl.facts").text()).contains("Which region? south");
    }

    private void refused(String field, String value) {
        Map<String, String> fields = filled("form-1");
        if (field.equals("until")) {
            fields.put("period", "date");
        }
        fields.put(field, value);
        post(FORM, fields).then().statusCode(422);
    }

    private long sent() {
        return QuarkusTransaction.requiringNew().call(requests::count);
    }

    private static Map<String, String> filled(String key) {
        return new HashMap<>(Map.of("formKey", key, "purpose", PURPOSE, "period", "P6M", "terms", "on"));
    }

    private static Map<String, String> answering(String region) {
        return Map.of(
                "purpose",
                Samples.PURPOSE,
                "period",
                "P30D",
                "question",
                "region",
                "answer",
                region,
                "terms",
                "on",
                "formKey",
                "form-" + region);
    }
}
