package io.fondaco.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that the identity provider really issued, and what is answered without one. */
@QuarkusTest
class BearerTokenTest {

    @Inject
    Samples samples;

    @Inject
    ProductIndex index;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String provider;

    @BeforeEach
    void reset() {
        samples.reset();
        index.rebuild();
    }

    @Test
    void aTokenOfTheProviderLetsItsPersonIn() {
        as("ada")
                .get("/api/v1/products/weather/daily-temperatures")
                .then()
                .statusCode(200)
                .body("access", equalTo("NONE"));
        as("ada").get("/api/v1/products/weather/station-notes").then().statusCode(404);
    }

    @Test
    void teamsAndRolesComeFromTheToken() {
        as("oda").get("/api/v1/products/weather/station-notes").then().statusCode(200);
        as("otto")
                .get("/api/v1/products")
                .then()
                .body("items.find { it.path == 'weather/daily-temperatures' }.access", equalTo("OWNER"));
    }

    @Test
    void withoutATokenTheAnswerIs401AndNoRedirect() {
        given().redirects()
                .follow(false)
                .get("/api/v1/products")
                .then()
                .statusCode(401)
                .header("Location", nullValue())
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("status", equalTo(401));
    }

    @Test
    void aTokenThatTheProviderDidNotIssueIsRefused() {
        given().redirects()
                .follow(false)
                .auth()
                .oauth2("eyJhbGciOiJub25lIn0.eyJzdWIiOiJncmFjZSJ9.")
                .get("/api/v1/products")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void noAddressOfTheApiIsOpen() {
        Map<String, Map<String, Object>> paths = as("ada")
                .accept("application/json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        assertThat(paths).hasSizeGreaterThan(30);
        paths.forEach((path, methods) -> methods.keySet().forEach(method -> {
            Response answer = given().redirects()
                    .follow(false)
                    .contentType("application/json")
                    .request(method.toUpperCase(java.util.Locale.ROOT), path.replaceAll("\\{[^}]+}", "x"));
            answer.then().statusCode(401);
        }));
    }

    @Test
    void theDescriptionOfTheApiIsForWhoeverMayUseIt() {
        given().redirects().follow(false).get("/q/openapi").then().statusCode(401);
        as("ada").get("/q/openapi").then().statusCode(200);
    }

    @Test
    void aSessionCookieIsNoToken() {
        given().redirects()
                .follow(false)
                .cookie("q_session", "anything")
                .get("/api/v1/products")
                .then()
                .statusCode(401);
    }

    @Test
    void errorsOfTheRouterAreProblemsToo() {
        as("ada").get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        as("ada").delete("/api/v1/products").then().statusCode(405).contentType("application/problem+json");
        as("ada")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/requests/00000000-0000-0000-0000-000000000000/decision")
                .then()
                .statusCode(400)
                .body("errors.field", contains("outcome"));
    }

    private RequestSpecification as(String person) {
        String token = given().formParams(Map.of(
                        "grant_type", "password", "username", person, "client_id", "quarkus-app", "scope", "openid"))
                .post(provider + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().auth().oauth2(token);
    }
}
