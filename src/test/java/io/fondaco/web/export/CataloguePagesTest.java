package io.fondaco.web.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CataloguePagesTest {

    @Inject
    Samples samples;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void offersAFileForEachCatalogueAndEachComes() {
        Document page = Jsoup.parse(given().get("/help/catalogues").asString());
        List<String> files = page.select("main a.btn").eachAttr("href");

        assertThat(page.select("h1").text()).isEqualTo("Other catalogues");
        assertThat(files).hasSize(3).allSatisfy(file -> {
            String body = given().get(file).then().statusCode(200).extract().asString();
            assertThat(body).isNotBlank().doesNotContain("station_notes", "station-notes");
        });
        assertThat(given().get("/help").asString()).contains("/help/catalogues");
    }

    @Test
    void anonymousIsSentToSignIn() {
        assertThat(given().redirects().follow(false).get("/help/catalogues").statusCode())
                .isEqualTo(302);
    }
}
