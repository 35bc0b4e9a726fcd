package io.fondaco.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.fondaco.testing.Installed;
import io.fondaco.testing.RawCall;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before sign-in, walls and routes see it, in a portal that knows its public address. */
@QuarkusTest
@TestProfile(Installed.class)
@TestSecurity(user = "ada", roles = "consumer")
class EarlyRefusalsPagesTest {

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api;x/v1/requests",
                "/ingest/../notifications/reading",
                "/ingest/%2e%2e/settings",
                "//settings",
                "/%73ettings",
                "/settings?x=%zz",
                "/settings?x=%00",
                "/settings%",
                "/settings%00",
                "/products?q=%c3%28&tag=%",
            })
    void anAddressThatTwoCouldReadDifferentlyIs400(String address) {
        String answer = RawCall.get(root, address);

        assertThat(RawCall.status(answer)).isEqualTo(400);
    }

    @Test
    void underTheApiTheRefusalIsAProblem() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/products?q=%00")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fondaco:problem:refused"))
                .body("detail", containsString("can't be read"));
    }

    @Test
    void aForeignHostIsRefused() {
        given().header("Host", "evil.example").get("/settings").then().statusCode(400);
        given().header("Host", "localhost").get("/settings").then().statusCode(200);
    }

    @Test
    void whoIsNoTrustedProxyForwardsNothing() {
        given().header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .redirects()
                .follow(false)
                .get("/settings")
                .then()
                .statusCode(200);
    }

    @Test
    void theIntakeMayBeCalledByAnotherName() {
        given().header("Host", "portal:8080").post("/ingest/trino").then().statusCode(401);
    }

    @Test
    void theOwnOriginIsThePublicAddress() {
        given().header("Origin", "http://localhost")
                .post("/no-such-form")
                .then()
                .statusCode(404);
        given().header("Origin", "https://localhost")
                .post("/no-such-form")
                .then()
                .statusCode(403);
    }

    @Test
    void aBodyOfUnknownLengthIsForTheIntakeOnly() {
        String chunked = "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\n3\r\na=b\r\n0\r\n\r\n";

        assertThat(RawCall.status(RawCall.send(root, chunked.formatted("/settings"))))
                .isEqualTo(411);
        assertThat(RawCall.status(RawCall.send(root, chunked.formatted("/ingest/trino"))))
                .isEqualTo(401);
    }

    @Test
    void anArchiveMayBeLargerThanAForm() {
        String large = "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n\r\n";

        assertThat(RawCall.status(RawCall.send(root, large.formatted("/api/v1/requests", 2_000_000))))
                .isEqualTo(413);
        assertThat(RawCall.status(RawCall.send(root, large.formatted("/api/v1/products/plan", 17_000_000))))
                .isEqualTo(413);
        given().contentType("application/zip")
                .body(new byte[2_000_000])
                .post("/api/v1/products/apply")
                .then()
                .statusCode(400);
    }

    /** With HTTP/2 a body of unknown length has no header that tells of it. */
    @Test
    void nobodyIsAnsweredByAnotherProtocol() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpResponse<Void> answer = client.send(
                    HttpRequest.newBuilder(root.resolve("/favicon.svg")).build(), BodyHandlers.discarding());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void aLargeBodyIsForTheIntakeOnly() {
        given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .body("a=" + "x".repeat(1_100_000))
                .post("/settings")
                .then()
                .statusCode(413);
    }

    @Test
    void aBodyThatTricklesEndsTheConnection() {
        String head = "POST /api/v1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 500\r\n\r\n{";
        long begin = System.nanoTime();

        int status = RawCall.status(RawCall.send(root, head));

        assertThat(status).isNotEqualTo(201).isLessThan(500);
        assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
    }

    /** Settings are read as a map, the others field by field. */
    @ParameterizedTest
    @ValueSource(strings = {"/settings", "/basket", "/access/service-accounts"})
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aFormWithTooManyFieldsOrWithoutSenseIsNoFault(String path) {
        String form = "POST %s HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s";
        for (String body :
                new String[] {"a=1&".repeat(2000), "a=%zz", "a=%", "%", "=", "&&&", "%=%", "%00=%00", "theme=%00"}) {
            int status = RawCall.status(RawCall.send(root, form.formatted(path, body.length(), body)));
            assertThat(status).as("%.20s", body).isLessThan(500);
        }
    }
}
