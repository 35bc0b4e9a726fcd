package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.people.ReadDirectory;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.engine.FakeEngine;
import io.fondaco.identity.People;
import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.Samples;
import io.fondaco.testing.WithKeycloak;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A real Keycloak says who is here and who belongs to which team. */
@QuarkusTest
@TestProfile(WithKeycloak.class)
@DisabledIfSystemProperty(named = "keycloak.skip", matches = "true")
class DirectoryKeycloakIT {

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    AccessStory story;

    @Inject
    DataProducts products;

    @Inject
    RequestAccess requestAccess;

    @Inject
    ReadDirectory readDirectory;

    @Inject
    TeamMemberships memberships;

    @Inject
    People people;

    @ConfigProperty(name = "fondaco.identity.directory.url")
    URI realm;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, BEN, OTTO, ODA, STELLA, GRACE).forEach(samples::signedIn);
    }

    @Test
    void membersAreRead() {
        ReadDirectory.Result result = readDirectory.run();

        assertThat(result).isEqualTo(new ReadDirectory.Result(6, 0));
        assertThat(QuarkusTransaction.requiringNew().call(() -> memberships.in("team-weather")))
                .extracting(TeamMembership::person, TeamMembership::source)
                .containsExactly(
                        tuple("oda", TeamMembership.Source.PROVIDER), tuple("otto", TeamMembership.Source.PROVIDER));
        assertThat(memberships.teamsOf("grace")).containsExactly("team-platform");
    }

    @Test
    void whoIsTakenOutOfAGroupLosesWhatTheTeamMayRead() {
        String group = group("team-marketing");
        admin().put("/users/{id}/groups/{group}", user("ada"), group).then().statusCode(204);
        readDirectory.run();
        grantedTo("team-marketing");
        assertThat(engine.privileges(DAILY, "ada")).isNotEmpty();
        assertThat(engine.privileges(DAILY, "ben")).isNotEmpty();

        admin().delete("/users/{id}/groups/{group}", user("ada"), group).then().statusCode(204);
        assertThat(readDirectory.run()).isEqualTo(new ReadDirectory.Result(1, 0));
        story.settle();

        assertThat(engine.privileges(DAILY, "ada")).isEmpty();
        assertThat(engine.privileges(DAILY, "ben")).isNotEmpty();
    }

    @Test
    void whoIsDisabledIsGoneAndTheirAgreementsEnd() {
        UUID agreement = story.granted(OTTO, story.asked(STELLA));
        enabled("stella", false);
        try {
            assertThat(readDirectory.run().gone()).isEqualTo(1);
            story.settle();

            assertThat(engine.privileges(DAILY, "stella")).isEmpty();
            assertThat(people.present()).doesNotContain("stella");
            assertThat(endReason(agreement)).isEqualTo(EndReason.PERSON_LEFT);
        } finally {
            enabled("stella", true);
        }
    }

    private void grantedTo(String team) {
        UUID request = QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(
                                BEN,
                                products.find(BEN, "weather", "daily-temperatures")
                                        .orElseThrow(),
                                new AccessRequestInput(
                                                Samples.PURPOSE,
                                                LocalDate.now().plusDays(30),
                                                true,
                                                UUID.randomUUID().toString())
                                        .forHolder(new Holder(HolderKind.TEAM, team)))
                        .id());
        story.granted(OTTO, request);
    }

    private EndReason endReason(UUID agreement) {
        return QuarkusTransaction.requiringNew()
                .call(() -> products.getEntityManager()
                        .find(Agreement.class, agreement)
                        .endReason()
                        .orElseThrow());
    }

    private void enabled(String name, boolean enabled) {
        admin().contentType(ContentType.JSON)
                .body(Map.of("enabled", enabled))
                .put("/users/{id}", user(name))
                .then()
                .statusCode(204);
    }

    private String user(String name) {
        return admin().queryParams("username", name, "exact", true)
                .get("/users")
                .path("[0].id");
    }

    private String group(String name) {
        return admin().queryParams("search", name, "exact", true).get("/groups").path("[0].id");
    }

    /** What an administrator of Keycloak does by hand. */
    private RequestSpecification admin() {
        String server = realm.toString().replaceFirst("/realms/.*", "");
        String token = given().formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", WithKeycloak.ADMIN_PASSWORD))
                .post(server + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
        return given().baseUri(server + "/admin/realms/fondaco")
                .port(realm.getPort())
                .auth()
                .oauth2(token);
    }
}
