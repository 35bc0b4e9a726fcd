package io.fondaco.web.access.manage;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner sets the policy of a product. */
@QuarkusTest
class PolicyPagesTest {

    private static final String MANAGE = "/products/weather/daily-temperatures/manage";

    @Inject
    Samples samples;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerSetsThePolicyAndIsToldWhatDoesNotFit() {
        Response unknown = post(MANAGE + "/policy", policy("90"));
        unknown.then().statusCode(422);
        assertThat(body(unknown).select("[role=alert]").text()).contains("Nobody called stella has signed in here");
        samples.signedIn(STELLA);
        Document before = page(MANAGE + "?tab=policy");
        assertThat(before.select(".sentences").text())
                .contains("Everyone who sees the product", "6 months unless asked otherwise, 12 months at most");
        assertThat(before.text()).contains("Nobody has set one");

        Response refused = post(MANAGE + "/policy", policy("9999"));
        refused.then().statusCode(422);
        assertThat(body(refused).select("[role=alert]").text()).contains("Choose 1 day up to 12 months");

        post(MANAGE + "/policy", policy("90")).then().statusCode(303);
        Document set = page(MANAGE + "?tab=policy");
        assertThat(set.text()).contains("Set by otto,").contains("Only members of Retail Analytics and Weather Data");
        assertThat(set.select(".sentences").text())
                .contains("2. Stella (privacy office)", "“Which region?” north or south.");
        assertThat(set.select("#approvers-2").first().parent().select(".people").text())
                .isEqualTo("stella");
        assertThat(set.select("#longest").val()).isEqualTo("90");
        assertThat(set.select("#question-1").val()).isEqualTo("Which region?");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aPolicyThatChangedMeanwhileIsNotOverwrittenAndWhatWasTypedStays() {
        samples.signedIn(STELLA);
        post(MANAGE + "/policy", policy("90")).then().statusCode(303);

        Response refused = post(MANAGE + "/policy", policy("60"));
        refused.then().statusCode(409);
        Document page = body(refused);
        assertThat(page.select("form [role=alert]").text())
                .contains("otto changed the policy since you looked at it")
                .contains("the longest period: 90 days instead of 12 months")
                .doesNotContain("P90D");
        assertThat(page.select("#longest").val()).isEqualTo("60");
        Map<String, Object> again = new HashMap<>(policy("60"));
        again.put("number", page.select("input[name=number]").val());
        post(MANAGE + "/policy", again).then().statusCode(303);
        assertThat(page(MANAGE + "?tab=policy").select("#longest").val()).isEqualTo("60");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aPolicyThatIsSavedAsItIsStaysAsItIs() {
        samples.signedIn(STELLA);
        Map<String, Object> months = new HashMap<>(policy("12"));
        months.putAll(Map.of("usual", "6", "usualUnit", "months", "longestUnit", "months"));
        post(MANAGE + "/policy", months).then().statusCode(303);
        Document form = page(MANAGE + "?tab=policy");
        assertThat(form.select(".sentences").text()).contains("6 months unless asked otherwise, 12 months at most");

        post(MANAGE + "/policy", sent(form.select("form[action$=policy]").first()))
                .then()
                .statusCode(303);

        Document after = page(MANAGE + "?tab=policy");
        assertThat(after.select("input[name=number]").val()).isEqualTo("1");
        assertThat(after.select(".sentences").text())
                .isEqualTo(form.select(".sentences").text());
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aPolicyIsTriedForAPerson() {
        samples.signedIn(ADA);
        samples.signedIn(OTTO);

        Document tried = page(MANAGE + "?tab=policy&try-chosen=person:ada");
        assertThat(tried.select("aside ol").text())
                .contains(
                        "ada may ask: everyone may who sees the product.", "otto", "(owner)", "unless asked otherwise");
        assertThat(page(MANAGE + "?tab=policy&try=otto").select("aside ol").text())
                .isEqualTo("otto owns the product and can read it without asking.");
        assertThat(page(MANAGE + "?tab=policy&try=quentin").select("aside .err").text())
                .contains("There is no person, team or service account called quentin");
        assertThat(page(MANAGE).select(".sentences")).isEmpty();
    }

    /** What a browser would send of this form. */
    private static Map<String, Object> sent(Element form) {
        Map<String, List<String>> fields = new HashMap<>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            boolean box = List.of("radio", "checkbox").contains(field.attr("type"));
            if (!box || field.hasAttr("checked")) {
                String value = field.normalName().equals("select")
                        ? field.select("option[selected]").val()
                        : field.val();
                fields.computeIfAbsent(field.attr("name"), _ -> new ArrayList<>())
                        .add(value);
            }
        }
        return new HashMap<>(fields);
    }

    private static Map<String, Object> policy(String longest) {
        return Map.ofEntries(
                Map.entry("number", "0"),
                Map.entry("longest", longest),
                Map.entry("askers", "team-weather, team-retail"),
                Map.entry("automatic", "nobody"),
                Map.entry("stepName", List.of("owner", "privacy office", "")),
                Map.entry("stepApprovers", List.of("", "stella", "")),
                Map.entry("stepNeeds", List.of("any", "any", "any")),
                Map.entry("stepWhen", List.of("always", "always", "always")),
                Map.entry("shortest", "0"),
                Map.entry("usual", "30"),
                Map.entry("questionText", List.of("Which region?", "", "")),
                Map.entry("questionChoices", List.of("north, south", "", "")),
                Map.entry("questionRequired", List.of("yes", "no", "no")));
    }
}
