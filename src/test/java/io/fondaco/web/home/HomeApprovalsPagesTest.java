package io.fondaco.web.home;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.fragment;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for an answer is answered on the home page. */
@QuarkusTest
class HomeApprovalsPagesTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    ProductIndex index;

    @BeforeEach
    void reset() {
        samples.reset();
        index.rebuild();
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void whatWaitsForAnOwnerStandsFirstAndIsCountedAsInTheInbox() {
        UUID first = story.askedDaysAgo(ADA, 2);
        story.asked(BEN);

        Document home = page("/");

        assertThat(home.select("h1").text()).isEqualTo("2 things need you");
        assertThat(home.select("h2").eachText()).startsWith("Requests waiting for you");
        Element row = home.selectFirst("section[aria-labelledby=waiting] .todo > li");
        assertThat(row.select(".badge").text()).startsWith("Waiting 2 days");
        assertThat(row.select("h3").text()).isEqualTo("ada asks for Daily temperatures");
        assertThat(row.select("p").text()).contains("read, until ", "“" + Samples.PURPOSE + "”");
        assertThat(row.select("form").attr("action")).isEqualTo("/requests/" + first + "/decision");
        assertThat(row.select(".btn").eachText())
                .satisfiesExactly(
                        approve -> assertThat(approve).startsWith("Approve REQ-"),
                        ask -> assertThat(ask).startsWith("Ask about REQ-"),
                        decline -> assertThat(decline).startsWith("Decline REQ-"));
        assertThat(home.select("section[aria-labelledby=mine] td[data-l='Requests for you'] a")
                        .text())
                .isEqualTo("2 waiting");
        assertThat(page("/approvals").select(".tabs a").first().text()).isEqualTo("Waiting (2)");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void oneApprovesByOnePressRightThere() {
        UUID request = story.asked(ADA);
        Element form = page("/").selectFirst("section[aria-labelledby=waiting] form");
        Map<String, String> sent = new HashMap<>();
        form.select("input").forEach(field -> sent.put(field.attr("name"), field.attr("value")));

        Document row = body(fragment(form.attr("hx-post"), sent));

        assertThat(row.select("li h3").text()).isEqualTo("ada asks for Daily temperatures");
        assertThat(row.select(".told").text()).startsWith("Approved. Being set up.");
        assertThat(row.select("form").eachAttr("action")).containsExactly("/requests/" + request + "/undo");
        assertThat(row.select("li").attr("hx-get")).isEqualTo("/requests/" + request + "/row?from=home&look=1");
        assertThat(row.select("template[hx-target=.n-title]").text()).isEqualTo("Nothing needs you");
        assertThat(row.select("template[hx-target=.n-said]").text()).isEqualTo("Approved. Being set up.");
        assertThat(row.select("[role=status]")).isEmpty();

        story.settle();

        Document settled = body(given().header("HX-Request", "true").get("/requests/" + request + "/row?from=home"));
        assertThat(settled.select(".told").text()).isEqualTo("ada has access.");
        assertThat(settled.select("li").attr("hx-get")).isEmpty();
        assertThat(page("/").select("h1").text()).isEqualTo("Nothing needs you");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void oneApprovesThereWithoutAScript() {
        UUID request = story.asked(ADA);

        Response answer = post(
                "/requests/" + request + "/decision",
                story.seen(request, Map.of("from", "home", "outcome", "approve")));

        assertThat(target(answer)).isEqualTo("/");
        Element row = page("/").selectFirst("section[aria-labelledby=fresh] li");
        assertThat(row.text()).contains("ada asks for Daily temperatures", "Undo the approval of REQ-");
        assertThat(target(post("/requests/" + request + "/undo", Map.of("from", "home"))))
                .isEqualTo("/");
        assertThat(page("/").select("h1").text()).isEqualTo("1 thing needs you");
    }
}
