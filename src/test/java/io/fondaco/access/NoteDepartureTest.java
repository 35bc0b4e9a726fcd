package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.identity.People;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is gone holds nothing, whatever they were, until they come back. */
@QuarkusTest
class NoteDepartureTest {

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    AccessStory story;

    @Inject
    KeepOwnerAgreements ownerAgreements;

    @Inject
    ManagePeople managePeople;

    @Inject
    AccessRequests requests;

    @Inject
    People people;

    @Inject
    MovableClock clock;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, OTTO, ODA, GRACE).forEach(samples::signedIn);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void anOwnerWhoLeftReadsTheirProductNoMore() {
        ownerAgreements.run();
        story.settle();
        assertThat(engine.privileges(DAILY, "otto")).isNotEmpty();

        managePeople.left(GRACE, "otto");
        ownerAgreements.run();
        story.settle();

        assertThat(engine.privileges(DAILY, "otto")).isEmpty();
        assertThat(engine.privileges(DAILY, "oda")).isNotEmpty();
    }

    @Test
    @TestSecurity(user = "lars", roles = "team-weather")
    void whoSignsInAfterwardsIsHereAgain() {
        given().get("/access").then().statusCode(200);
        managePeople.left(GRACE, "lars");
        assertThat(hasLeft("lars")).isTrue();

        clock.moveAhead(Duration.ofMinutes(6));
        given().get("/access").then().statusCode(200);

        assertThat(hasLeft("lars")).isFalse();
    }

    @Test
    @TestSecurity(user = "lena", roles = "team-weather")
    @OidcSecurity(claims = @Claim(key = "iat", value = "1767225600", type = ClaimType.LONG))
    void whatWasIssuedBeforeBringsNobodyBack() {
        given().get("/access").then().statusCode(200);
        managePeople.left(GRACE, "lena");

        clock.moveAhead(Duration.ofMinutes(6));
        given().get("/access").then().statusCode(403);

        assertThat(hasLeft("lena")).isTrue();
    }

    @Test
    void whatSomebodyWhoLeftAskedForIsWithdrawn() {
        UUID request = story.asked(ADA);

        managePeople.left(GRACE, "ada");

        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> requests.findById(request).state()))
                .isEqualTo(RequestState.WITHDRAWN);
    }

    private boolean hasLeft(String person) {
        return QuarkusTransaction.requiringNew().call(() -> people.hasLeft(person));
    }
}
