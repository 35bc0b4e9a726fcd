package io.fondaco.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The document tells the whole API and nothing else. */
@QuarkusTest
class OpenApiTest {

    private static final Map<String, List<String>> API = Map.ofEntries(
            Map.entry("/api/v1/products", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/agreements", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/usage", List.of("get")),
            Map.entry("/api/v1/requests", List.of("get", "post")),
            Map.entry("/api/v1/requests/waiting", List.of("get")),
            Map.entry("/api/v1/requests/{id}", List.of("get")),
            Map.entry("/api/v1/requests/{id}/decision", List.of("post")),
            Map.entry("/api/v1/requests/{id}/withdrawal", List.of("post")),
            Map.entry("/api/v1/audit", List.of("get")),
            Map.entry("/api/v1/audit/verification", List.of("post")),
            Map.entry("/api/v1/agreements", List.of("get")),
            Map.entry("/api/v1/agreements/{id}/revocation", List.of("post")));

    @Test
    void everyPathIsThereWithItsMethodsAndASummary() {
        Map<String, Map<String, Map<String, Object>>> paths = document().getMap("paths");

        assertThat(paths).containsOnlyKeys(API.keySet());
        API.forEach((path, methods) -> assertThat(paths.get(path)).containsOnlyKeys(methods));
        paths.values()
                .forEach(methods -> assertThat(methods.values())
                        .allSatisfy(operation -> assertThat(operation).containsKeys("summary", "tags", "responses")));
    }

    @Test
    void callersBringABearerToken() {
        assertThat(document().getString("components.securitySchemes.bearer.scheme"))
                .isEqualTo("bearer");
        assertThat(document().getList("security")).isNotEmpty();
    }

    private static JsonPath document() {
        return given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
