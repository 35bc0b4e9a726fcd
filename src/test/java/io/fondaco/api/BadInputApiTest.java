package io.fondaco.api;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.api.access.Access;
import io.fondaco.audit.AuditTrail;
import io.fondaco.testing.AtOnce;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is clear: no fault, a sentence with every refusal, and nothing half done. */
@QuarkusTest
class BadInputApiTest {

    private static final String NUL = "a\\u0000b";

    /** As they stand between the quotes of a JSON text. */
    private static final List<String> VALUES = List.of(
            "",
            "   ",
            "x".repeat(5000),
            "zoë ☃ 𝄞 \\u202e\\ud800",
            NUL,
            "o'brien",
            "\\\"x\\\" or 1=1",
            "'; drop table person; --",
            "a.b@example.com",
            "../../etc/passwd",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-01-01",
            "99999999999999999999",
            "%_\\n\\t");

    private static final List<String> BODIES =
            List.of("", "null", "[]", "{}", "{", "\"text\"", "7", "{\"outcome\": 1e99}", "\u0001");

    private record Endpoint(String method, String address, String body) {}

    @Inject
    Samples samples;

    @Inject
    Access access;

    @Inject
    AuditTrail audit;

    private List<Endpoint> endpoints = List.of();

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, BEN).forEach(samples::signedIn);
        String product = "/api/v1/products/weather/daily-temperatures";
        String request = "/api/v1/requests/" + access.ask(ADA);
        String agreement = "/api/v1/agreements/" + access.give(BEN);
        String day = LocalDate.now().plusDays(30).toString();
        endpoints = List.of(
                post("/api/v1/requests", "\"product\": \"@\""),
                post("/api/v1/requests", input("\"purpose\": \"@\"")),
                post("/api/v1/requests", input("\"ports\": [\"@\", null]")),
                post("/api/v1/requests", input("\"answers\": {\"@\": \"@\", \"a\": null}")),
                post("/api/v1/requests", input("\"holder\": {\"kind\": \"TEAM\", \"name\": \"@\"}")),
                post("/api/v1/requests", input("\"holder\": {\"kind\": \"@\"}")),
                post("/api/v1/requests", input("\"extended\": \"@\"")),
                post("/api/v1/requests", input("\"endsOn\": \"@\"")),
                post("/api/v1/requests?validateOnly=true", input("\"purpose\": \"@\"")),
                post("/api/v1/baskets", "\"items\": [{\"product\": \"@\", \"ports\": [\"@\", null]}, null]"),
                post("/api/v1/baskets", "\"purpose\": \"@\", \"endsOn\": \"@\", \"items\": []"),
                new Endpoint("PUT", request, "{\"version\": 0, \"purpose\": \"@\", \"ports\": [\"@\"]}"),
                new Endpoint("PUT", request, "{\"version\": \"@\"}"),
                post(request + "/decision", "\"version\": 0, \"outcome\": \"@\""),
                post(
                        request + "/decision",
                        "\"version\": 0, \"outcome\": \"DECLINED\", \"reason\": \"@\", \"betterProduct\": \"@\""),
                post(request + "/decision", "\"version\": 0, \"outcome\": \"APPROVED\", \"ports\": [\"@\", null]"),
                post(request + "/question", "\"text\": \"@\""),
                post(request + "/answer", "\"text\": \"@\""),
                post(agreement + "/revocation", "\"reason\": \"@\", \"when\": \"@\""),
                post(agreement + "/revocation", "\"reason\": \"@\", \"when\": \"IN_7_DAYS\""),
                policy(product, "\"askers\": [\"@\", null]"),
                policy(product, "\"automatic\": [{\"id\": \"@\", \"kind\": \"TEAM\", \"value\": \"@\"}, null]"),
                policy(product, "\"automatic\": [{\"id\": \"@\", \"kind\": \"EVERYONE\", \"value\": \"@\"}]"),
                policy(product, "\"steps\": [{\"name\": \"@\", \"approvers\": [\"@\", null]}, null]"),
                policy(product, "\"questions\": [{\"key\": \"@\", \"text\": \"@\", \"choices\": [\"@\", null]}]"),
                post(product + "/outside-grants/" + UUID.randomUUID() + "/adoption", "\"endsOn\": \"@\""),
                post("/api/v1/service-accounts", "\"name\": \"@\", \"reason\": \"Loads the weekly report\""),
                post("/api/v1/service-accounts", "\"name\": \"svc\", \"reason\": \"@\""),
                post("/api/v1/service-accounts/none/hand-over", "\"owner\": \"@\""),
                post("/api/v1/service-accounts/none/confirmation", "\"how\": \"@\""),
                post("/api/v1/delegations", "\"delegate\": \"@\", \"from\": \"" + day + "\", \"until\": \"@\""),
                post("/api/v1/reviews", "\"scope\": \"PRODUCT\", \"product\": \"@\", \"dueOn\": \"" + day + "\""),
                post("/api/v1/reviews", "\"scope\": \"DOMAIN\", \"domain\": \"@\", \"dueOn\": \"" + day + "\""),
                post("/api/v1/reviews", "\"scope\": \"@\", \"dueOn\": \"@\", \"onSilence\": \"@\""),
                post(
                        "/api/v1/reviews/" + UUID.randomUUID() + "/answers",
                        "\"items\": [{\"id\": \"@\", \"version\": 0}], \"answer\": \"@\""));
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"team-weather", "platform-admin"})
    void whateverStandsInABodyIsTakenOrRefusedWithASentence() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            for (String value : VALUES) {
                String body = endpoint.body().replace("@", value);
                check(endpoint.method(), endpoint.address(), body, value.equals(NUL), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"team-weather", "platform-admin"})
    void aBodyThatIsNoneIsRefused() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            BODIES.forEach(body -> check(endpoint.method(), endpoint.address(), body, true, wrong));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"team-weather", "platform-admin"})
    void whateverStandsInAnAddressIsRefused() {
        List<String> values =
                new ArrayList<>(List.of("%00", "a%00b", UUID.randomUUID().toString()));
        List.of("x".repeat(3000), "zoë ☃", "o'brien", "\"x\" or 1=1", "'; drop table person; --", "a/b", "99999999999")
                .forEach(value -> values.add(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        List<String> wrong = new ArrayList<>();
        for (String value : values) {
            List.of(
                            "GET /api/v1/requests/@",
                            "GET /api/v1/requests?page=@",
                            "POST /api/v1/requests/@/undo",
                            "POST /api/v1/requests/@/reminder",
                            "POST /api/v1/requests/@/withdrawal",
                            "POST /api/v1/agreements/@/release",
                            "GET /api/v1/products/@/daily-temperatures/policy",
                            "GET /api/v1/products/weather/@/outside-grants",
                            "POST /api/v1/products/weather/@/drift-check",
                            "POST /api/v1/products/weather/daily-temperatures/outside-grants/@/removal",
                            "DELETE /api/v1/service-accounts/@",
                            "DELETE /api/v1/service-accounts/@/hand-over",
                            "POST /api/v1/service-accounts/@/hand-over/acceptance",
                            "POST /api/v1/service-accounts/@/proof",
                            "GET /api/v1/unconfirmed-service-accounts?page=@",
                            "DELETE /api/v1/delegations/@",
                            "GET /api/v1/reviews/@",
                            "GET /api/v1/reviews/@/items",
                            "PUT /api/v1/teams/@/members/ada",
                            "PUT /api/v1/teams/team-weather/members/@",
                            "DELETE /api/v1/teams/team-weather/members/@",
                            "GET /api/v1/people/@/departure",
                            "DELETE /api/v1/people/@/departure",
                            "POST /api/v1/people/@/departure")
                    .forEach(line -> {
                        String[] parts = line.replace("@", value).split(" ", 2);
                        check(parts[0], parts[1], "", true, wrong);
                    });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"team-weather", "platform-admin"})
    void whatStandsBehindTheQuestionMarkFitsOrIs400() {
        List<String> wrong = new ArrayList<>();
        for (String list : List.of(
                "requests",
                "requests/waiting",
                "agreements",
                "products",
                "audit",
                "reviews",
                "delegations",
                "service-accounts",
                "teams/team-weather/members",
                "products/weather/daily-temperatures/agreements",
                "products/weather/daily-temperatures/outside-grants")) {
            for (String number : List.of("a", "0", "%00")) {
                for (String name : List.of("page", "size")) {
                    Response answer = Calls.raw("GET", "/api/v1/" + list + "?" + name + "=" + number, "");
                    if (answer.statusCode() != 400) {
                        wrong.add(list + "?" + name + "=" + number + " -> " + answer.statusCode());
                    }
                }
            }
        }
        for (String day : List.of("a", "+999999999-12-31")) {
            Response answer =
                    Calls.raw("GET", "/api/v1/audit?from=" + URLEncoder.encode(day, StandardCharsets.UTF_8), "");
            if (answer.statusCode() != 400) {
                wrong.add("audit?from=" + day + " -> " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"team-weather", "platform-admin"})
    void theSameSentAtTheSameMomentIsDoneOnceOrRefused() throws Exception {
        String day = LocalDate.now().plusDays(30).toString();
        String request = "/api/v1/requests/" + access.ask(Samples.STELLA);
        List<Endpoint> once = List.of(
                post("/api/v1/service-accounts", "\"name\": \"svc\", \"reason\": \"Loads the weekly report\""),
                policy("/api/v1/products/weather/daily-temperatures", "\"partial\": true"),
                new Endpoint("PUT", "/api/v1/teams/team-weather/members/ben", ""),
                post(request + "/decision", "\"version\": 0, \"outcome\": \"APPROVED\", \"endsOn\": \"" + day + "\""),
                new Endpoint("POST", request + "/undo", ""),
                post("/api/v1/people/ben/departure", ""));
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : once) {
            AtOnce.times(5, () -> Calls.raw(endpoint.method(), endpoint.address(), endpoint.body()))
                    .forEach(answer -> judge(endpoint.toString(), answer, false, wrong));
        }
        assertThat(wrong).isEmpty();
    }

    private void check(String method, String address, String body, boolean refused, List<String> wrong) {
        long before = entries();
        Response answer = Calls.raw(method, address, body);
        String what = "%s %.120s %.120s".formatted(method, address, body);
        judge(what, answer, refused, wrong);
        if (answer.statusCode() >= 400 && entries() != before) {
            wrong.add(what + " was refused, but something was written");
        }
    }

    private static void judge(String what, Response answer, boolean refused, List<String> wrong) {
        int status = answer.statusCode();
        if (status >= 500 || refused && status < 400) {
            wrong.add(what + " -> " + status);
        } else if (status >= 400
                && (!answer.contentType().startsWith("application/problem+json")
                        || String.valueOf(answer.<Object>path("detail")).length() < 10)) {
            wrong.add("%s -> %d without a sentence: %.200s".formatted(what, status, answer.asString()));
        }
    }

    /** Without what jobs write meanwhile. */
    private long entries() {
        return QuarkusTransaction.requiringNew().call(() -> audit.count("actor not like 'system:%'"));
    }

    private static Endpoint post(String address, String fields) {
        return new Endpoint("POST", address, "{" + fields + "}");
    }

    private static String input(String field) {
        return "\"product\": \"retail/store-transactions\", \"termsAccepted\": true, \"endsOn\": \""
                + LocalDate.now().plusDays(30) + "\", \"purpose\": \"" + Samples.PURPOSE + "\", " + field;
    }

    private static Endpoint policy(String product, String field) {
        return new Endpoint(
                "PUT", product + "/policy", "{\"number\": 0, \"usualDays\": 30, \"longestDays\": 90, " + field + "}");
    }
}
