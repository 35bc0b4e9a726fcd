package io.fondaco.web.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.fondaco.testing.CodeFlow;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing out ends the session for good, wherever its cookie may have been copied to. */
@QuarkusTest
class SignOutPagesTest {

    @Inject
    Samples samples;

    @Inject
    EntityManager entities;

    @TestHTTPResource("/")
    URI root;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theOldCookieIsRefusedAfterwards() {
        CodeFlow ada = CodeFlow.signIn(root, "ada");
        Map<String, String> old = ada.cookies();
        assertThat(settings(old).statusCode()).isEqualTo(200);

        assertThat(ada.signOut().title()).startsWith("You are signed out");

        assertThat(settings(old).statusCode()).isIn(302, 401);
        assertThat(ada.open("/settings").title()).doesNotContain("Settings");
        given().get("/signed-out").then().statusCode(200).body(containsString("You are signed out"));
    }

    @Test
    void anotherSessionOfThePersonGoesOn() {
        CodeFlow scope = CodeFlow.signIn(root, "ada");
        CodeFlow phone = CodeFlow.signIn(root, "ada");

        scope.signOut();

        assertThat(phone.open("/settings").title()).contains("Settings");
    }

    @Test
    void neitherALinkNorAnotherSiteSignsAnybodyOut() {
        CodeFlow ada = CodeFlow.signIn(root, "ada");

        given().cookies(ada.cookies())
                .redirects()
                .follow(false)
                .get("/logout")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/"));
        given().cookies(ada.cookies())
                .header("Sec-Fetch-Site", "cross-site")
                .post("/logout")
                .then()
                .statusCode(403);

        assertThat(ada.open("/settings").title()).contains("Settings");
    }

    @Test
    void endedSessionsAreForgottenWithTheirTokens() {
        CodeFlow.signIn(root, "ada").signOut();
        assertThat(ended()).isEqualTo(1);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update ended_session set kept_until = ?1")
                        .setParameter(1, Instant.EPOCH)
                        .executeUpdate());

        CodeFlow.signIn(root, "ben").signOut();

        assertThat(ended()).isEqualTo(1);
    }

    private long ended() {
        return ((Number) entities.createNativeQuery("select count(*) from ended_session")
                        .getSingleResult())
                .longValue();
    }

    private static Response settings(Map<String, String> cookies) {
        return given().cookies(cookies).redirects().follow(false).get("/settings");
    }
}
