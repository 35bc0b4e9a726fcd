package io.fondaco.access.people;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.holder.Delegation;
import io.fondaco.access.holder.Delegations;
import io.fondaco.access.holder.RegisterServiceAccount;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.access.owner.SyncOwnerAgreements;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.RequestState;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.engine.FakeEngine;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is gone holds nothing, whatever they were, until they come back. */
@QuarkusTest
class OffboardPersonTest {

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    AccessStory story;

    @Inject
    SyncOwnerAgreements ownerAgreements;

    @Inject
    ManagePeople managePeople;

    @Inject
    AccessRequests requests;

    @Inject
    Delegations delegations;

    @Inject
    RegisterServiceAccount registerServiceAccount;

    @Inject
    ServiceAccounts accounts;

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
    @OidcSecurity(claims = @Claim(key = "auth_time", value = "4102444800", type = ClaimType.LONG))
    void whoSignsInAfterwardsIsHereAgain() {
        given().get("/access").then().statusCode(200);
        managePeople.left(GRACE, "lars");
        assertThat(hasLeft("lars")).isTrue();

        given().get("/access").then().statusCode(200);

        assertThat(hasLeft("lars")).isFalse();
    }

    @Test
    @TestSecurity(user = "lena", roles = "team-weather")
    @OidcSecurity(claims = @Claim(key = "iat", value = "1767225600", type = ClaimType.LONG))
    void whatWasIssuedBeforeBringsNobodyBack() {
        given().get("/access").then().statusCode(200);
        managePeople.left(GRACE, "lena");

        for (String path : List.of("/", "/access", "/approvals", "/products/weather/daily-temperatures/request")) {
            given().get(path).then().statusCode(403);
        }
        given().accept("application/json").get("/api/v1/agreements").then().statusCode(403);
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

    @Test
    void nothingIsGivenToWhoeverLeftAMomentAgo() {
        UUID request = story.asked(ADA);
        markAsLeft("ada");

        assertPersonLeft(() -> story.decided(OTTO, request, Decision.Outcome.APPROVED, ""));
        assertPersonLeft(() -> story.asked(ADA, "retail", "store-transactions", 30));
        story.settle();
        assertThat(engine.privileges(DAILY, "ada")).isEmpty();
    }

    @Test
    void theDelegateOfSomebodyWhoLeftDecidesNoMore() {
        UUID request = story.asked(ADA);
        delegations.delegate(OTTO, "grace", today(), today());
        markAsLeft("otto");

        assertThat(QuarkusTransaction.requiringNew().call(() -> delegations.namesOf(GRACE)))
                .containsExactly("grace");
        assertThatThrownBy(() -> story.decided(GRACE, request, Decision.Outcome.APPROVED, ""))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void delegationsOfSomebodyWhoLeftEnd() {
        delegations.delegate(OTTO, "oda", today(), today());
        delegations.delegate(ODA, "otto", today(), today());
        delegations.delegate(ODA, "grace", today(), today());

        managePeople.left(GRACE, "otto");

        assertThat(QuarkusTransaction.requiringNew().call(() -> delegations.by(OTTO)))
                .isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> delegations.by(ODA)))
                .extracting(Delegation::delegate)
                .containsExactly("grace");
    }

    @Test
    void nobodyDelegatesToSomebodyWhoLeft() {
        managePeople.left(GRACE, "oda");

        assertThatThrownBy(() -> delegations.delegate(OTTO, "oda", today(), today()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("oda has left");
    }

    @Test
    void aServiceAccountGoesToSomebodyWhoIsHereOrIsGivenUp() {
        QuarkusTransaction.requiringNew()
                .run(() -> registerServiceAccount.register(ADA, "svc-report", "Loads the report"));
        managePeople.left(GRACE, "ada");
        assertThat(owner("svc-report")).contains("grace");

        managePeople.left(new Person("gina", "Gina", "", Set.of(), true), "grace");

        assertThat(owner("svc-report")).isEmpty();
    }

    @Test
    void anOwnersRightEndsEvenIfItWasGivenAtTheSameMoment() {
        ownerAgreements.run();
        markAsLeft("otto");

        ownerAgreements.run();
        story.settle();

        assertThat(engine.privileges(DAILY, "otto")).isEmpty();
    }

    private Optional<String> owner(String account) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.inUse(account).map(ServiceAccount::owner));
    }

    /** As at the moment between the mark and what follows from it. */
    private void markAsLeft(String person) {
        QuarkusTransaction.requiringNew()
                .run(() -> people.update("leftAt = ?1 where name = ?2", clock.instant(), person));
    }

    private static void assertPersonLeft(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOf(Conflict.class)
                .extracting("code")
                .isEqualTo("person-left");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private boolean hasLeft(String person) {
        return QuarkusTransaction.requiringNew().call(() -> people.hasLeft(person));
    }
}
