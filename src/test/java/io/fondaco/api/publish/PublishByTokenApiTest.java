package io.fondaco.api.publish;

import static io.fondaco.api.Calls.call;
import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.apply.Archives;
import io.fondaco.publish.apply.NamePublisher;
import io.fondaco.publish.apply.Publisher;
import io.fondaco.publish.apply.Publisher.Kind;
import io.fondaco.publish.apply.PublishingTokens;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service account publishes what an owner named it for, and changes nobody's rights. */
@QuarkusTest
class PublishByTokenApiTest {

    private static final QualifiedName BASE = QualifiedName.parse("lake.weather_raw.readings");
    private static final Publisher.Key IN_WEATHER = new Publisher.Key("weather", Kind.SERVICE_ACCOUNT, "svc-ci");
    private static final String PRODUCT = "weather/readings/product.odps.yaml";
    private static final String OF_STATION = "description: Of the station\n";
    private static final String OPEN_MODE =
            "    customProperties: [{property: accessModes, value: [{name: open, decides: automatic}]}]\n";

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    EntityManager entities;

    @Inject
    NamePublisher naming;

    @Inject
    PublishingTokens tokens;

    private String token;

    @BeforeEach
    void begin() {
        samples.reset();
        engine.create(new HarvestedObject(
                BASE,
                "TABLE",
                null,
                List.of(
                        new HarvestedColumn("id", "bigint", 1, null),
                        new HarvestedColumn("name", "varchar(25)", 2, null))));
        engine.giveByHand(BASE, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
        engine.giveByHand(BASE, Grantee.user("svc-ci"), Set.of(Privilege.SELECT), false);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into service_account (name, owner, registrant, reason, registered_at, version,"
                                        + " confirmed_at, confirmed_by, confirmed_how) values"
                                        + " ('svc-ci', 'otto', 'otto', 'Publishes', ?1, 0, ?1, 'grace', 'Seen')")
                        .setParameter(1, Instant.parse("2026-01-01T00:00:00Z"))
                        .executeUpdate());
        samples.signedIn(OTTO);
        samples.signedIn(ADA);
        token = tokens.issue(OTTO, "svc-ci").token();
    }

    @Test
    void itPublishesNothingUntilAnOwnerNamesIt() throws IOException {
        send("apply", PublishApiTest.files())
                .statusCode(422)
                .body("products[0].problems[0].reason", containsString("You may not publish weather/readings"));
    }

    @Test
    void namedForTheDomainItPublishesANewProductAndItsNextVersion() throws IOException {
        naming.name(OTTO, IN_WEATHER);
        send("apply", PublishApiTest.files())
                .statusCode(200)
                .body("products[0].problems", empty())
                .body("products.result", contains("NEW"));

        send("apply", changed("Read what stations sent.", "Read all that stations sent."))
                .statusCode(200)
                .body("products.result", contains("CHANGED"));
    }

    @Test
    void itChangesNoPeopleNoVisibilityAndNoPolicy() throws IOException {
        naming.name(OTTO, IN_WEATHER);
        send("apply", PublishApiTest.files()).statusCode(200);

        refused(changed("username: otto", "username: stella"), "does not change owners, approvers and stewards");
        refused(
                changed(
                        "role: owner\n",
                        "role: owner\n    - username: ada\n      role: owner\n      dateIn: 2099-01-01\n"),
                "does not change owners, approvers and stewards");
        refused(changed("value: team-weather", "value: team-retail"), "does not change the team that owns the product");
        refused(changed("status: active", "status: deprecated"), "does not change the status of the product");
        refused(
                changed("team-weather\n", "team-weather\n  - property: visibleToTeams\n    value: [team-weather]\n"),
                "does not change who may see the product");
        refused(
                changed("team-weather\n", "team-weather\n  - property: accessPolicy\n    value: {partial: true}\n"),
                "does not change the policy");
        refused(
                changed("team-weather\n", "team-weather\n  - property: maxPeriod\n    value: P9Y\n"),
                "does not change how long an access may last");
        refused(withAnOpenMode(), "does not change the ways to read a dataset");
    }

    @Test
    void aNewProductHasWhoNamedItAmongItsOwners() throws IOException {
        naming.name(OTTO, IN_WEATHER);

        refused(changed("username: otto", "username: stella"), "must be among the owners");
    }

    @Test
    void aNewProductGivesNobodyMoreThanItsDomainWould() throws IOException {
        naming.name(OTTO, IN_WEATHER);

        refused(withAnOpenMode(), "is read in full only");
        refused(
                changed("role: owner\n", "role: owner\n    - username: ada\n      role: approver\n"),
                "has owners of the domain in its team");
        refused(
                changed(
                        "role: owner\n",
                        "role: owner\n    - username: ada\n      role: owner\n      dateIn: 2099-01-01\n"),
                "has owners of the domain in its team");
        refused(changed("value: team-weather", "value: team-retail"), "belongs to a team that owns products");
        refused(
                changed("team-weather\n", "team-weather\n  - property: accessPolicy\n    value: {partial: true}\n"),
                "has the policy by which its owners decide");
        refused(
                changed("team-weather\n", "team-weather\n  - property: maxPeriod\n    value: P9Y\n"),
                "gives access for a year at most");
        send("apply", PublishApiTest.files()).statusCode(200);
    }

    @Test
    void anAccountThatIsNotProvedPublishesNothing() throws IOException {
        naming.name(OTTO, IN_WEATHER);
        change("update service_account set confirmed_at = null, confirmed_by = null, confirmed_how = null");

        send("apply", PublishApiTest.files()).statusCode(401);
        assertThatThrownBy(() -> naming.name(OTTO, IN_WEATHER)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> tokens.issue(OTTO, "svc-ci")).isInstanceOf(Conflict.class);
    }

    @Test
    void itsTokenEndsWhenWhoIssuedItHasLeftOrItIsRevoked() throws IOException {
        naming.name(OTTO, IN_WEATHER);
        send("plan", PublishApiTest.files()).statusCode(200);
        assertThatThrownBy(() -> tokens.revoke(STELLA, "svc-ci")).isInstanceOf(NotFound.class);

        change("update person set left_at = last_seen_at where name = 'otto'");
        send("plan", PublishApiTest.files()).statusCode(401);

        change("update person set left_at = null");
        tokens.revoke(OTTO, "svc-ci");
        send("plan", PublishApiTest.files()).statusCode(401);
    }

    @Test
    void itPublishesNothingOnceWhoNamedItHasLeftOrItIsAnotherAccountByThatName() throws IOException {
        naming.name(OTTO, IN_WEATHER);
        change("update service_account set owner = 'ada'");
        token = tokens.issue(ADA, "svc-ci").token();
        send("plan", PublishApiTest.files()).body("mayBeApplied", is(true));

        change("update person set left_at = last_seen_at where name = 'otto'");
        send("apply", PublishApiTest.files()).statusCode(422);

        change("update person set left_at = null");
        change("update service_account set registered_at = timestamp with time zone '2999-01-01 00:00:00+00:00'");
        change("update publishing_token set issued_at = timestamp with time zone '2999-01-02 00:00:00+00:00'");
        send("apply", PublishApiTest.files()).statusCode(422);
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    @Test
    void itStopsWhenItIsWithdrawnOrWhoNamedItIsNoOwner() throws IOException {
        naming.name(OTTO, IN_WEATHER);
        naming.withdraw(OTTO, IN_WEATHER);
        send("apply", PublishApiTest.files()).statusCode(422);

        naming.name(STELLA, IN_WEATHER);
        send("apply", PublishApiTest.files()).statusCode(422);
    }

    @Test
    void itsTokenOpensNothingElseAndANewOneEndsIt() throws IOException {
        call().header("Authorization", "Bearer " + token)
                .get("/api/v1/products")
                .then()
                .statusCode(401);
        tokens.issue(OTTO, "svc-ci");
        send("plan", PublishApiTest.files()).statusCode(401);
        assertThatThrownBy(() -> tokens.issue(STELLA, "svc-ci")).isInstanceOf(NotFound.class);
    }

    private void refused(Map<String, String> files, String reason) throws IOException {
        send("apply", files).statusCode(422).body("products[0].problems.reason", hasItem(containsString(reason)));
    }

    private static Map<String, String> changed(String old, String now) {
        Map<String, String> files = new HashMap<>(PublishApiTest.files());
        files.compute(PRODUCT, (_, text) -> String.valueOf(text).replace(old, now));
        return files;
    }

    private static Map<String, String> withAnOpenMode() {
        Map<String, String> files = new HashMap<>(PublishApiTest.files());
        files.replaceAll((_, text) -> text.replace(OF_STATION, OF_STATION + OPEN_MODE));
        return files;
    }

    private ValidatableResponse send(String address, Map<String, String> files) throws IOException {
        return call().header("Authorization", "Bearer " + token)
                .contentType("application/zip")
                .body(Archives.zip(files))
                .post("/api/v1/products/" + address)
                .then();
    }
}
