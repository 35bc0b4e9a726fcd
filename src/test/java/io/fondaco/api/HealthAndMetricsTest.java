package io.fondaco.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.fondaco.testing.RawCall;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The addresses that a platform looks at, without signing in. */
@QuarkusTest
class HealthAndMetricsTest {

    @TestHTTPResource(value = "/health", management = true)
    URI management;

    @TestHTTPResource("/")
    URI root;

    @Inject
    Samples samples;

    @Inject
    EntityManager entities;

    @Test
    void readyNamesTheDatabaseAndTrino() {
        management()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("Trino"))
                .body("checks.name", hasItem("Database connections health check"));
    }

    @Test
    void liveAsksNobody() {
        management().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void metricsTellOfGrants() {
        samples.reset();
        management()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("fondaco_grants_waiting 0.0"))
                .body(containsString("fondaco_grants_failing 0.0"));
    }

    @Test
    void metricsTellOfMail() {
        samples.reset();
        mailWaitsForAnHour();
        management()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("fondaco_mail_waiting 1.0"))
                .body(matchesPattern("(?s).*fondaco_mail_oldest_seconds 36\\d\\d.0.*"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void theMainPortTellsNothingOfThem() {
        for (String path : List.of("/q/health", "/q/health/ready", "/q/metrics")) {
            given().get(path).then().statusCode(404);
        }
    }

    @Test
    void labelsAreRoutesAndNeverAddresses() {
        given().get("/api/v1/products/secret-domain/secret-product");
        given().get("/secret-page");
        given().redirects().follow(false).post("/secret-form");
        given().urlEncodingEnabled(false).get("/secret;a=b");
        RawCall.get(root, "/products?secret=%zz");
        RawCall.get(root, "/secret/../secret");

        management()
                .get("/q/metrics")
                .then()
                .body(containsString("http_server_requests"))
                .body(not(containsString("secret")));
    }

    private RequestSpecification management() {
        return given().baseUri(management.resolve("/").toString());
    }

    private void mailWaitsForAnHour() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into outgoing_mail (id, person, created_at, attempts, next_attempt_at)"
                                        + " values (?1, 'ada', ?2, 0, ?2)")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, Instant.now().minus(Duration.ofHours(1)))
                        .executeUpdate());
    }
}
