package io.fondaco.web.access;

import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner wants to know of a requester. */
@QuarkusTest
class QuestionsPagesTest {

    private static final String FORM = "/products/weather/daily-temperatures/request";

    @Inject
    Samples samples;

    @Inject
    OwnersDeeds deeds;

    @BeforeEach
    void reset() {
        samples.reset();
        deeds.setsAPolicy();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void questionsAreAskedCheckedAndTheirAnswersShown() {
        assertThat(page(FORM).select("label[for=answer-region]").text()).isEqualTo("Which region?");

        Response unfit = post(FORM, input("east"));
        unfit.then().statusCode(422);
        assertThat(body(unfit).select("#answer-region-error").text()).contains("Choose one of the answers");

        String request = target(post(FORM, input("north")));
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

    private static Map<String, String> input(String region) {
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
