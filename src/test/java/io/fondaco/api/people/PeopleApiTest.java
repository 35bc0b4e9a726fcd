package io.fondaco.api.people;

import static io.fondaco.api.Calls.call;
import static io.fondaco.api.Calls.delete;
import static io.fondaco.api.Calls.get;
import static io.fondaco.api.Calls.post;
import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.STELLA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.fondaco.api.access.Access;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleApiTest {

    private static final String DELEGATIONS = "/api/v1/delegations";

    @Inject
    Samples samples;

    @Inject
    Access access;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, STELLA).forEach(samples::signedIn);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aColleagueDecidesForAWhile() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, Object> body = Map.of("delegate", "stella", "from", today.toString(), "until", today.toString());

        String id = post(DELEGATIONS, body).statusCode(201).extract().path("id");
        post(DELEGATIONS, body).statusCode(201).body("id", equalTo(id));
        get(DELEGATIONS).body("items.delegate", contains("stella"));
        post(DELEGATIONS, Map.of()).statusCode(400).body("errors.field", contains("delegate", "from", "until"));
        post(DELEGATIONS, Map.of("delegate", "stella", "from", "+999999999-12-31", "until", "+999999999-12-31"))
                .statusCode(400)
                .body("errors.field", contains("from"));
        delete(DELEGATIONS + "/" + id).statusCode(204);
        delete(DELEGATIONS + "/" + id).statusCode(404);
        get(DELEGATIONS).body("items", empty());
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void thePlatformTeamSaysWhoBelongsToATeamAndWhoLeft() {
        String members = "/api/v1/teams/team-weather/members";

        call().put(members + "/ada").then().statusCode(204);
        call().put(members + "/ada").then().statusCode(204);
        get(members).statusCode(200).body("items.person", hasItem("ada"));
        call().put(members + "/nobody").then().statusCode(404);
        get("/api/v1/teams/no-team/members").statusCode(404);
        call().put("/api/v1/teams/no-team/members/ada").then().statusCode(400);
        delete(members + "/ada").statusCode(204);
        delete(members + "/ada").statusCode(404);

        access.give(ADA);
        get("/api/v1/people/ada/departure")
                .statusCode(200)
                .body("person", equalTo("ada"))
                .body("held.product", contains("weather/daily-temperatures"))
                .body("heldTotal", equalTo(1));
        get("/api/v1/people/nobody/departure").statusCode(404);
        delete("/api/v1/people/ada/departure").statusCode(409);
        post("/api/v1/people/grace/departure").statusCode(403).body("detail", containsString("their own departure"));
        post("/api/v1/people/ada/departure").statusCode(204);
        post("/api/v1/people/nobody/departure").statusCode(404);
        get("/api/v1/products/weather/daily-temperatures/agreements").body("items.endReason", contains("PERSON_LEFT"));
        call().put(members + "/ada").then().statusCode(400);
        get("/api/v1/people/ada/departure").body("held", empty()).body("leftAt", notNullValue());
        delete("/api/v1/people/ada/departure").statusCode(204);
        call().put(members + "/ada").then().statusCode(204);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void othersDoNot() {
        get("/api/v1/teams/team-weather/members").statusCode(403).contentType("application/problem+json");
        call().put("/api/v1/teams/team-weather/members/ada").then().statusCode(403);
        delete("/api/v1/teams/team-weather/members/ada").statusCode(403);
        post("/api/v1/people/ada/departure").statusCode(403);
        get("/api/v1/people/ada/departure").statusCode(403);
        get("/api/v1/people/nobody/departure").statusCode(403);
        delete("/api/v1/people/ada/departure").statusCode(403);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void norDoesAConsumer() {
        get("/api/v1/people/ada/departure").statusCode(403);
        delete("/api/v1/people/ada/departure").statusCode(403);
    }

    @Test
    void theAnonymousAreRefused() {
        get("/api/v1/people/ada/departure").statusCode(401);
        delete("/api/v1/people/ada/departure").statusCode(401);
    }
}
