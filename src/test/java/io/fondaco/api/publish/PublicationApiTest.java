package io.fondaco.api.publish;

import static io.fondaco.api.Calls.call;
import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.publication.PublicationState;
import io.fondaco.publish.publication.Published;
import io.fondaco.publish.publication.Published.Version;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the portal makes in Trino, and what stands in its way, for programs. */
@QuarkusTest
class PublicationApiTest {

    private static final QualifiedName BASE = QualifiedName.parse("lake.weather_raw.readings");
    private static final QualifiedName OBJECT = QualifiedName.parse("lake.published.readings");
    private static final String PUBLICATIONS = "/api/v1/products/weather/readings/publications";

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    Published published;

    @BeforeEach
    void somethingInTheWay() {
        samples.reset();
        List.of(ADA, OTTO, GRACE).forEach(samples::signedIn);
        engine.create(new HarvestedObject(BASE, "TABLE", null, List.of(new HarvestedColumn("id", "bigint", 1, null))));
        engine.giveByHand(BASE, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
        published.begin("readings", OBJECT);
        engine.define(OBJECT, "dbt", Definition.view("SELECT 1 id", "By hand", Map.of()));
        published.publish("readings", Version.view(OBJECT, "SELECT id FROM " + BASE));
        published.settle();
    }

    private ValidatableResponse take(String seen) {
        return call().contentType("application/json")
                .body(Map.of("object", OBJECT.toString(), "seen", seen))
                .post(PUBLICATIONS + "/takeover")
                .then();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerSeesBothTextsAndThatSomebodyElseDecides() {
        call().get(PUBLICATIONS)
                .then()
                .statusCode(200)
                .body("state", contains("FAILED"))
                .body("published[0]", containsString("weather_raw"))
                .body("inTrino[0]", containsString("owned by dbt"))
                .body("error[0]", containsString("did not make"))
                .body("mayTakeOver", contains(false));
        take(published.of(OBJECT).observedHash()).statusCode(403);
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void anAdminTakesOverWhatTheyLookedAt() {
        String seen = call().get(PUBLICATIONS)
                .then()
                .body("[0].mayTakeOver", is(true))
                .extract()
                .path("[0].seen");

        take("another").statusCode(409);
        take(seen).statusCode(204);
        published.settle();

        assertThat(published.of(OBJECT).state()).isEqualTo(PublicationState.LIVE);
        take(seen).statusCode(409);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void forStrangersThereIsNone() {
        call().get(PUBLICATIONS).then().statusCode(404);
        take(published.of(OBJECT).observedHash()).statusCode(404);
    }
}
