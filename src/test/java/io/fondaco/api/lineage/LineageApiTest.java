package io.fondaco.api.lineage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.lineage.LineageCast;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LineageApiTest {

    private static final String ADDRESS = "/api/v1/products/weather/daily-temperatures/lineage";

    @Inject
    LineageCast cast;

    @BeforeEach
    void reset() {
        cast.reset();
    }

    @Test
    void nobodyWithoutAToken() {
        assertThat(given().get(ADDRESS).statusCode()).isEqualTo(401);
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void aStrangerGetsWhatTheyMaySee() {
        JsonPath answer = answer("?column=zip");

        assertThat(answer.getList("nodes.product"))
                .containsExactlyInAnyOrder("weather/daily-temperatures", "retail/store-transactions", "retail/nations");
        assertThat(answer.getList("edges.through")).containsExactlyInAnyOrder(0, 1);
        assertThat(answer.getList("edges.old")).containsExactlyInAnyOrder(true, false);
        assertThat(answer.getString("columns[0].fromColumn")).isEqualTo("zip");
        assertThat(answer.getString("columns[0].to")).isEqualTo("lake.retail.store_transactions");
        assertThat(answer.getList("columns")).hasSize(1);
        assertThat(answer.prettify()).doesNotContain("station", "lake.raw", "lake.stage");
        assertThat(given().get("/api/v1/products/weather/station-notes/lineage").statusCode())
                .isEqualTo(404);
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerGetsTables() {
        JsonPath answer = answer("?up=1&down=1");

        assertThat(answer.getList("nodes.table")).contains("lake.raw.readings", "lake.stage.by_zip");
        assertThat(answer.getString("edges.find { it.from == 'lake.raw.readings' }.how[0]"))
                .isEqualTo("INSERT");
        assertThat(answer.getString("nodes.find { it.table == 'lake.raw.readings' }.product"))
                .isNull();
    }

    private static JsonPath answer(String query) {
        return given().get(ADDRESS + query).then().statusCode(200).extract().jsonPath();
    }
}
