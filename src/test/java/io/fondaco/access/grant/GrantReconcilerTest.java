package io.fondaco.access.grant;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.NATIONS;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.owner.SyncOwnerAgreements;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.status.AccessState;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.reconcile.Tally;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GrantReconcilerTest {

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    DataProducts products;

    @Inject
    RequestAccess requestAccess;

    @Inject
    DecideRequest decideRequest;

    @Inject
    EndAgreement endAgreement;

    @Inject
    Agreements agreements;

    @Inject
    AccessRequests requests;

    @Inject
    GrantReconciler reconciler;

    @Inject
    AuditTrail audit;

    @Inject
    Grants grants;

    @Inject
    DriftCheck driftCheck;

    @Inject
    SyncOwnerAgreements keepOwnerAgreements;

    @Inject
    AccessStatuses statuses;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void approvalGivesTheGrantAndTheStateSaysSoOnlyAfterItWasSeen() {
        UUID request = ask(ADA);
        assertThat(state(ADA)).isEqualTo(AccessState.REQUESTED);

        engine.stop();
        decideRequest.decide(OTTO, request, DecisionInput.approved());
        settle();
        assertThat(state(ADA)).isEqualTo(AccessState.SETTING_UP);

        engine.start();
        makeDue();
        settle();

        assertThat(engine.privileges(DAILY, "ada")).containsExactly(Privilege.SELECT);
        assertThat(state(ADA)).isEqualTo(AccessState.GRANTED);
    }

    @Test
    void aGrantThatSomebodyNotesSomethingOnIsWaitedFor() throws Exception {
        UUID request = ask(ADA);
        engine.stop();
        decideRequest.decide(OTTO, request, DecisionInput.approved());
        settle();
        engine.start();
        makeDue();

        CompletableFuture<Tally> worker = QuarkusTransaction.requiringNew().call(() -> {
            grants.findLocked(grants.of(DAILY, "ada").orElseThrow().id());
            CompletableFuture<Tally> begun = CompletableFuture.supplyAsync(reconciler::run);
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            return begun;
        });

        assertThat(worker.get(10, TimeUnit.SECONDS).settled()).isEqualTo(1);
        assertThat(state(ADA)).isEqualTo(AccessState.GRANTED);
    }

    @Test
    void aGrantThatCouldNotBeReadBackIsInTheTrailOnce() {
        UUID request = ask(ADA);
        engine.stopAfterGrant();
        decideRequest.decide(OTTO, request, DecisionInput.approved());
        settle();
        assertThat(given("ada")).isZero();

        engine.start();
        makeDue();
        settle();

        assertThat(state(ADA)).isEqualTo(AccessState.GRANTED);
        assertThat(given("ada")).isEqualTo(1);
    }

    private long given(String principal) {
        return QuarkusTransaction.requiringNew()
                .call(() -> audit.count("action = 'grant.given' and onBehalfOf = ?1", principal));
    }

    @Test
    void revocationTakesTheGrantAway() {
        UUID request = granted(ADA);
        UUID agreement = agreementOf(request);

        endAgreement.revoke(OTTO, agreement, "The project is over");
        settle();

        assertThat(engine.privileges(DAILY, "ada")).isEmpty();
        assertThat(state(ADA)).isEqualTo(AccessState.REVOKED);
    }

    @Test
    void aLostGrantComesBackAfterADriftCheck() {
        granted(ADA);
        engine.create(DAILY);

        assertThat(driftCheck.run().drifted()).isEqualTo(1);
        settle();

        assertThat(engine.privileges(DAILY, "ada")).containsExactly(Privilege.SELECT);
    }

    @Test
    void aMissingTableIsAFailureThatIsTriedAgain() {
        UUID request = ask(ADA);
        engine.drop(DAILY);
        decideRequest.decide(OTTO, request, DecisionInput.approved());
        settle();
        assertThat(state(ADA)).isEqualTo(AccessState.FAILED);

        engine.create(DAILY);
        makeDue();
        settle();
        assertThat(state(ADA)).isEqualTo(AccessState.GRANTED);
    }

    @Test
    void ownersHoldAStandingAgreementWhereTrinoKeepsGrants() {

        keepOwnerAgreements.run();
        settle();

        assertThat(engine.privileges(DAILY, "otto")).containsExactly(Privilege.SELECT);
        assertThat(engine.privileges(NATIONS, "stella")).isEmpty();
        assertThat(status(ADA, "retail", "nations").state()).isEqualTo(AccessState.OPEN);
    }

    @Test
    void ofTwoDecisionsTheSecondIsToldOfTheFirst() {
        UUID request = ask(ADA);
        decideRequest.decide(OTTO, request, DecisionInput.approved());

        assertThatThrownBy(() -> decideRequest.decide(ODA, request, DecisionInput.declined("Not for this purpose")))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("otto approved this request already.");
    }

    @Test
    void nobodyDecidesOnTheirOwnRequestAndStrangersFindNone() {
        UUID request = ask(ADA);

        assertThatThrownBy(() -> decideRequest.decide(ADA, request, DecisionInput.approved()))
                .isInstanceOf(DomainError.Forbidden.class);
        assertThatThrownBy(() -> decideRequest.decide(STELLA, request, DecisionInput.approved()))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void aRequestIsCheckedFieldByField() {
        assertThatThrownBy(() -> send(
                        ADA, new AccessRequestInput("short", LocalDate.now().minusDays(1), false, "f1")))
                .isInstanceOfSatisfying(
                        DomainError.Invalid.class,
                        invalid -> assertThat(invalid.fields()).containsOnlyKeys("purpose", "endsOn", "terms"));
    }

    @Test
    void theSameFormSentTwiceMakesOneRequest() {
        AccessRequestInput input =
                new AccessRequestInput(PURPOSE, LocalDate.now().plusDays(30), true, "form-1");
        assertThat(send(ADA, input)).isEqualTo(send(ADA, input));
    }

    /** Works off what is due, and waits for what the commit itself may have woken. */
    private void settle() {
        reconciler.run();
        await().until(() -> QuarkusTransaction.requiringNew().call(() -> grants.count("leasedUntil is not null")) == 0);
    }

    private UUID granted(Person person) {
        UUID request = ask(person);
        decideRequest.decide(OTTO, request, DecisionInput.approved());
        settle();
        assertThat(state(person)).isEqualTo(AccessState.GRANTED);
        return request;
    }

    private UUID ask(Person person) {
        return send(
                person,
                new AccessRequestInput(
                        PURPOSE,
                        LocalDate.now().plusMonths(6),
                        true,
                        UUID.randomUUID().toString()));
    }

    private UUID send(Person person, AccessRequestInput input) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(person, product(person, "weather", "daily-temperatures"), input)
                        .id());
    }

    private UUID agreementOf(UUID request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements.from(request).getFirst().id());
    }

    private AccessState state(Person person) {
        return status(person, "weather", "daily-temperatures").state();
    }

    private AccessStatus status(Person person, String domain, String slug) {
        return QuarkusTransaction.requiringNew().call(() -> statuses.of(person, product(person, domain, slug)));
    }

    private DataProduct product(Person person, String domain, String slug) {
        return products.find(person, domain, slug).orElseThrow();
    }

    /** Instead of waiting for the pause to pass. */
    private void makeDue() {
        QuarkusTransaction.requiringNew()
                .run(() -> products.getEntityManager()
                        .createQuery("update Grant g set g.nextAttemptAt = ?1 where g.nextAttemptAt is not null")
                        .setParameter(1, Instant.EPOCH)
                        .executeUpdate());
    }
}
