package io.fondaco.web.help;

import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(
        user = "ada",
        roles = {"consumer", "team-analytics"})
class HelpPagesTest {

    @Test
    @TestSecurity
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get("/help").then().statusCode(302);
    }

    @Test
    void itAnswersByTaskByQuestionAndByWord() {
        Document page = page("/help");

        assertThat(page.select("main h2").eachText())
                .containsExactly(
                        "By task",
                        "Asked most",
                        "Words",
                        "Keyboard",
                        "Ask a person",
                        "State now",
                        "Other catalogues",
                        "Trino address");
        assertThat(page.select(".tiles a[href^='#']").eachAttr("href"))
                .allSatisfy(anchor -> assertThat(page.select(anchor)).hasSize(1));
        assertThat(page.select("#address").text()).isEqualTo("127.0.0.1:18080");
        assertThat(page.select("footer a").eachAttr("href")).contains("/help");
    }

    @Test
    void aMessageOfTrinosIsAnsweredAndLeadsToTheProduct() {
        Document page = page("/help?q=Access Denied: Cannot select from table lake.weather.daily");

        assertThat(page.select("main .note strong").text()).isEqualTo("You may not read this table");
        assertThat(page.select("main .note a").attr("href")).isEqualTo("/products?q=daily");
        assertThat(page.select("#help-q").val()).startsWith("Access Denied");
    }

    @Test
    void whereNothingFitsTheProductsAreSearched() {
        assertThat(page("/help?q=<b>snowfall").select("main [role=status]").text())
                .startsWith("Nothing here fits.");
    }
}
