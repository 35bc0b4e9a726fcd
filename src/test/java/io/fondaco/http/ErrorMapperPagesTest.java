package io.fondaco.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErrorMapperPagesTest {

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void anUnknownAddressIsAPageThatSaysSo() {
        given().get("/no-such-page")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Page not found"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void underTheApiItIsAProblemDocument() {
        given().get("/api/v1/no-such-thing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get("/products").then().statusCode(302);
    }

    @Test
    void theAnonymousAreRefusedByTheApiWithoutARedirect() {
        given().redirects().follow(false).get("/api/v1/products").then().statusCode(401);
    }

    @Test
    void anExpiredFragmentLoadsThePageAnew() {
        given().redirects()
                .follow(false)
                .header("HX-Request", "true")
                .header("HX-Current-URL", "/products?q=x")
                .get("/products")
                .then()
                .statusCode(401)
                .header("HX-Redirect", "/products?q=x");
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void aPostFromAnotherSiteIsRefused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .post("/no-such-page")
                .then()
                .statusCode(403);
        given().header("Origin", "https://evil.example")
                .post("/no-such-page")
                .then()
                .statusCode(403);
        given().post("/no-such-page").then().statusCode(403);
        given().header("Sec-Fetch-Site", "same-origin")
                .post("/no-such-page")
                .then()
                .statusCode(404);
    }
}
