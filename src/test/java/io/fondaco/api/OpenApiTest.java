package io.fondaco.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The document tells the whole API and nothing else. */
@QuarkusTest
@TestSecurity(user = "ada", roles = "consumer")
class OpenApiTest {

    private static final Map<String, List<String>> API = Map.ofEntries(
            Map.entry("/api/v1/products", List.of("get")),
            Map.entry("/api/v1/domains/{domain}/publishers", List.of("get")),
            Map.entry("/api/v1/domains/{domain}/publishers/service-accounts/{name}", List.of("delete", "put")),
            Map.entry("/api/v1/domains/{domain}/publishers/teams/{name}", List.of("delete", "put")),
            Map.entry("/api/v1/products/apply", List.of("post")),
            Map.entry("/api/v1/products/plan", List.of("post")),
            Map.entry("/api/v1/products/{domain}/{slug}/files.zip", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/publications", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/publications/takeover", List.of("post")),
            Map.entry("/api/v1/products/{domain}/{slug}/publishers", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/publishers/{account}", List.of("delete", "put")),
            Map.entry("/api/v1/products/{domain}/{slug}/versions", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/versions/{version}", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/versions/{version}/diff", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/versions/{version}/rollback", List.of("post")),
            Map.entry("/api/v1/service-accounts/{name}/publishing-token", List.of("delete", "post")),
            Map.entry("/api/v1/products/{domain}/{slug}", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/agreements", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/together", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/usage", List.of("get")),
            Map.entry("/api/v1/domains/{domain}/usage", List.of("get")),
            Map.entry("/api/v1/usage", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/lineage", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/quality", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/quality/results", List.of("post")),
            Map.entry("/api/v1/products/{domain}/{slug}/service-levels", List.of("get")),
            Map.entry("/api/v1/export/amundsen", List.of("get")),
            Map.entry("/api/v1/export/atlas", List.of("get")),
            Map.entry("/api/v1/export/dcat", List.of("get")),
            Map.entry("/api/v1/requests", List.of("get", "post")),
            Map.entry("/api/v1/requests/waiting", List.of("get")),
            Map.entry("/api/v1/baskets", List.of("post")),
            Map.entry("/api/v1/products/{domain}/{slug}/policy", List.of("get", "put")),
            Map.entry("/api/v1/products/{domain}/{slug}/outside-grants", List.of("get")),
            Map.entry("/api/v1/products/{domain}/{slug}/outside-grants/{id}/adoption", List.of("post")),
            Map.entry("/api/v1/products/{domain}/{slug}/outside-grants/{id}/removal", List.of("post")),
            Map.entry("/api/v1/products/{domain}/{slug}/drift-check", List.of("post")),
            Map.entry("/api/v1/service-accounts", List.of("get", "post")),
            Map.entry("/api/v1/service-accounts/{name}", List.of("delete")),
            Map.entry("/api/v1/service-accounts/{name}/hand-over", List.of("post", "delete")),
            Map.entry("/api/v1/service-accounts/{name}/hand-over/acceptance", List.of("post")),
            Map.entry("/api/v1/service-accounts/{name}/hand-over/refusal", List.of("post")),
            Map.entry("/api/v1/service-accounts/{name}/proof", List.of("post")),
            Map.entry("/api/v1/service-accounts/{name}/confirmation", List.of("post")),
            Map.entry("/api/v1/service-account-offers", List.of("get")),
            Map.entry("/api/v1/unconfirmed-service-accounts", List.of("get")),
            Map.entry("/api/v1/delegations", List.of("get", "post")),
            Map.entry("/api/v1/delegations/{id}", List.of("delete")),
            Map.entry("/api/v1/reviews", List.of("get", "post")),
            Map.entry("/api/v1/reviews/{id}", List.of("get")),
            Map.entry("/api/v1/reviews/{id}/items", List.of("get")),
            Map.entry("/api/v1/reviews/{id}/answers", List.of("post")),
            Map.entry("/api/v1/teams/{team}/members", List.of("get")),
            Map.entry("/api/v1/teams/{team}/members/{person}", List.of("put", "delete")),
            Map.entry("/api/v1/people/{name}/departure", List.of("delete", "get", "post")),
            Map.entry("/api/v1/requests/{id}", List.of("get", "put")),
            Map.entry("/api/v1/requests/{id}/undo", List.of("post")),
            Map.entry("/api/v1/requests/{id}/question", List.of("post")),
            Map.entry("/api/v1/requests/{id}/answer", List.of("post")),
            Map.entry("/api/v1/requests/{id}/reminder", List.of("post")),
            Map.entry("/api/v1/agreements/{id}/release", List.of("post")),
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
