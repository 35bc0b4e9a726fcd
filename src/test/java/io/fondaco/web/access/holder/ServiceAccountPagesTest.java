package io.fondaco.web.access.holder;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.holder.ConfirmServiceAccount;
import io.fondaco.access.holder.HandOverServiceAccount;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.RegisterServiceAccount;
import io.fondaco.audit.AuditTrail;
import io.fondaco.publish.apply.PublishingTokens;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Service accounts as their owners, those who are asked, approvers and the platform team see them. */
@QuarkusTest
class ServiceAccountPagesTest {

    private static final String PAGE = "/access/service-accounts";
    private static final String ADMIN = "/admin/service-accounts";
    private static final String REASON = "Loads the report every night";
    private static final Holder NIGHTLY = new Holder(HolderKind.SERVICE_ACCOUNT, "svc-nightly");

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    RegisterServiceAccount registerServiceAccount;

    @Inject
    HandOverServiceAccount handOver;

    @Inject
    ConfirmServiceAccount confirm;

    @Inject
    PublishingTokens tokens;

    @Inject
    AuditTrail audit;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, BEN, OTTO, GRACE).forEach(samples::signedIn);
    }

    @Test
    void anonymousAreLedToSignIn() {
        for (String path : List.of(PAGE, ADMIN)) {
            given().redirects().follow(false).get(path).then().statusCode(302);
        }
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theOwnerSeesWhatIsMissingAndGetsAStatementOnce() {
        Response taken = post(PAGE, Map.of("name", "otto", "reason", REASON));
        taken.then().statusCode(409);
        assertThat(body(taken).select("#name-error").text()).contains("A person has the name “otto”");
        post(PAGE, Map.of("name", "svc-nightly", "reason", REASON)).then().statusCode(303);
        assertThat(page(PAGE).select("tbody").text())
                .contains("Waiting for proof")
                .contains("Get a statement");

        Response shown = post(PAGE + "/proof", Map.of("name", "svc-nightly"));

        shown.then().statusCode(200).header("Cache-Control", "no-store");
        String statement = body(shown).select("#proof").text();
        assertThat(statement).matches("SELECT 'fondaco-proof-[0-9a-f]{40}'");
        assertThat(page(PAGE).text()).doesNotContain("fondaco-proof-").contains("holds until");
        post(PAGE + "/proof", Map.of("name", "svc-other")).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void whoIsAskedAccepts() {
        registerServiceAccount.register(ADA, "svc-nightly", REASON);
        registerServiceAccount.register(ADA, "svc-hourly", REASON);
        handOver.offer(ADA, "svc-nightly", "ben", null);
        handOver.offer(ADA, "svc-hourly", "ben", null);
        assertThat(page(PAGE).select("section[aria-labelledby=offers] tbody tr"))
                .hasSize(2);

        post(PAGE + "/hand-over/acceptance", Map.of("name", "svc-nightly"))
                .then()
                .statusCode(422);
        post(PAGE + "/hand-over/acceptance", Map.of("name", "svc-nightly", "version", "0"))
                .then()
                .statusCode(409);
        post(PAGE + "/hand-over/acceptance", Map.of("name", "svc-nightly", "version", version("acceptance")))
                .then()
                .statusCode(303);
        post(PAGE + "/hand-over/refusal", Map.of("name", "svc-hourly")).then().statusCode(303);

        Document page = page(PAGE);
        assertThat(page.select("section[aria-labelledby=offers]")).isEmpty();
        assertThat(page.select("tbody th").eachText()).containsExactly("svc-nightly");
        post(PAGE + "/hand-over", Map.of("name", "svc-nightly", "owner", "ada", "version", version("hand-over")))
                .then()
                .statusCode(303);
        assertThat(page(PAGE).text()).contains("Offered to ada until");
        post(PAGE + "/hand-over/withdrawal", Map.of("name", "svc-nightly"))
                .then()
                .statusCode(303);
        assertThat(page(PAGE).text()).doesNotContain("Offered to ada until");
    }

    /** As the form holds it that ends so. */
    private static String version(String form) {
        return page(PAGE)
                .select("form[action$=%s]:has([value=svc-nightly]) [name=version]".formatted(form))
                .val();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theOwnerSeesWhenItsTokenWasUsedAndRevokesIt() {
        registerServiceAccount.register(ADA, "svc-nightly", REASON);
        confirm.confirm(GRACE, "svc-nightly", "Ada showed me the job");
        String token = tokens.issue(ADA, "svc-nightly").token();
        assertThat(page(PAGE).text()).contains("Publishes with a token until", "never used");
        assertThat(tokens.accountOf(token)).contains("svc-nightly");
        assertThat(page(PAGE).text()).contains("last used");

        post(PAGE + "/publishing-token/revocation", Map.of("name", "svc-nightly"))
                .then()
                .statusCode(303);

        assertThat(tokens.accountOf(token)).isEmpty();
        assertThat(page(PAGE).text()).doesNotContain("Publishes with a token");
        assertThat(QuarkusTransaction.requiringNew().call(() -> audit.count("action", "publishing-token.revoked")))
                .isEqualTo(1);
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void aStrangerSeesNothingOfIt() {
        registerServiceAccount.register(ADA, "svc-nightly", REASON);
        handOver.offer(ADA, "svc-nightly", "ben", null);

        assertThat(page(PAGE).text()).doesNotContain("svc-nightly");
        for (String action : List.of(
                "/proof",
                "/removal",
                "/publishing-token/revocation",
                "/hand-over/acceptance",
                "/hand-over/refusal",
                "/hand-over",
                "/hand-over/withdrawal")) {
            post(PAGE + action, Map.of("name", "svc-nightly", "owner", "stella", "version", "1"))
                    .then()
                    .statusCode(404);
        }
        given().get(ADMIN).then().statusCode(403);
        post(ADMIN + "/confirmation", Map.of("name", "svc-nightly", "how", "I say so myself"))
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void theApproverIsToldThatTheNameIsNotProvedAndWhatItDidBefore() {
        queried("svc-nightly", "2026-05-03T08:00:00Z");
        queried("svc-nightly", "2026-05-04T08:00:00Z");
        registerServiceAccount.register(ADA, "svc-nightly", REASON);
        UUID request = story.asked(ADA, NIGHTLY);

        String inbox = page("/approvals").select(".inbox").text();
        assertThat(inbox)
                .contains("Waits for proof that ada controls it: until then nothing is granted")
                .contains("The name svc-nightly ran 2 queries since 3 May 2026, before it was registered here");
        assertThat(page("/requests/" + request).text()).contains("ran 2 queries since 3 May 2026");

        story.granted(OTTO, request);
        assertThat(page("/requests/" + request).select("#progress").text())
                .contains("Waiting for proof")
                .contains("Nothing is granted before ada has proved that they control svc-nightly")
                .doesNotContain("usually within a minute");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void thePlatformTeamConfirms() {
        queried("svc-nightly", "2026-05-03T08:00:00Z");
        registerServiceAccount.register(ADA, "svc-nightly", REASON);
        assertThat(page(ADMIN).select("tbody tr").text()).contains("ada").contains("ran 1 query since 3 May 2026");

        post(ADMIN + "/confirmation", Map.of("name", "svc-nightly", "how", "no"))
                .then()
                .statusCode(303);
        assertThat(page(ADMIN).select("tbody tr")).hasSize(1);
        post(ADMIN + "/confirmation", Map.of("name", "svc-nightly", "how", "Ada showed me the job"))
                .then()
                .statusCode(303);

        assertThat(page(ADMIN).text()).contains("No service account waits for you");
    }

    @Test
    @TestSecurity(user = "svc-carol", roles = "team-analytics")
    void whoHasTheNameOfAServiceAccountIsNotLetIn() {
        registerServiceAccount.register(ADA, "svc-carol", REASON);

        assertThat(page("/", 403).text())
                .contains("You can't come in under the name “svc-carol”")
                .contains("A service account has the name “svc-carol”");
    }

    @Test
    @TestSecurity(user = "\u043etto", roles = "team-weather")
    void whoLooksLikeSomebodyElseIsNotLetIn() {
        assertThat(page("/", 403).text()).contains("A person has the name “otto”");
    }

    @Test
    @TestSecurity(user = "Admin", roles = "platform-admin")
    void whoHasTheNameOfThePortalItselfIsNotLetIn() {
        assertThat(page("/", 403).text()).contains("The portal itself uses in Trino the name “admin”");
    }

    @Test
    @TestSecurity(user = "o'brien", roles = "team-analytics")
    void anyNameOfOnesOwnIsLetIn() {
        page("/");
    }

    private static void queried(String user, String at) {
        given().header("Authorization", "Bearer test-ingest-token")
                .contentType("application/json")
                .body("""
                        {"metadata": {"queryId": "%s", "query": "SELECT 1", "queryState": "FINISHED", "tables": []},
                         "context": {"user": "%s", "queryType": "SELECT"}, "createTime": "%s", "endTime": "%s"}
                        """.formatted(UUID.randomUUID(), user, at, at))
                .post("/ingest/trino")
                .then()
                .statusCode(202);
    }
}
