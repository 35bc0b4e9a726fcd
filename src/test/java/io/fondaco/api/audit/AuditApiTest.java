package io.fondaco.api.audit;

import static io.fondaco.testing.Samples.ADA;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.fondaco.api.access.Access;
import io.fondaco.audit.SealAudit;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditApiTest {

    private static final String AUDIT = "/api/v1/audit";
    private static final String VERIFICATION = AUDIT + "/verification";

    @Inject
    Samples samples;

    @Inject
    Access access;

    @Inject
    SealAudit seal;

    @Inject
    EntityManager entities;

    @BeforeEach
    void reset() {
        samples.reset();
        access.give(ADA);
    }

    @Test
    void theAnonymousAreRefused() {
        given().get(AUDIT).then().statusCode(401);
        given().header("Sec-Fetch-Site", "same-origin")
                .post(VERIFICATION)
                .then()
                .statusCode(401);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void soAreConsumers() {
        given().get(AUDIT).then().statusCode(403).body("type", equalTo("urn:fondaco:problem:not-an-auditor"));
        given().header("Sec-Fetch-Site", "same-origin")
                .post(VERIFICATION)
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = "astrid", roles = "auditor")
    void anAuditorReadsAPageOfSealedEntries() {
        seal.run();
        given().get(AUDIT + "?product=weather/daily-temperatures&kind=request&size=1")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.action", contains("request.approved"))
                .body("items.before", contains("WAITING"))
                .body("items.onBehalfOf", contains("ada"))
                .body("items.hash", everyItem(matchesPattern("[0-9a-f]{64}")));
    }

    @Test
    @TestSecurity(user = "astrid", roles = "auditor")
    void whatDoesNotFitIsSaid() {
        given().get(AUDIT + "?from=tomorrow").then().statusCode(400).body("errors.field", contains("from"));
        given().get(AUDIT + "?size=0").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "astrid", roles = "auditor")
    void aVerificationNamesTheFirstBrokenEntry() {
        given().header("Sec-Fetch-Site", "same-origin")
                .post(VERIFICATION)
                .then()
                .statusCode(200)
                .body("intact", equalTo(0))
                .body("unsealed", greaterThanOrEqualTo(2))
                .body("firstBroken", nullValue());

        seal.run();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update audit_event set actor = 'mallory'")
                        .executeUpdate());
        given().header("Sec-Fetch-Site", "same-origin")
                .post(VERIFICATION)
                .then()
                .body("firstBroken.number", equalTo(1))
                .body("firstBroken.fault", equalTo("CHANGED"));
    }
}
