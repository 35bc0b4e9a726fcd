package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.common.DomainError;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.policy.ApprovalPolicy;
import io.fondaco.product.policy.ApprovalStep;
import io.fondaco.product.policy.AutoApproval;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.policy.Question;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways from a wish to a grant: rules, steps, delegates, teams, service accounts, extensions, and back. */
@QuarkusTest
class AccessPathsTest {

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    DataProducts products;

    @Inject
    Policies policies;

    @Inject
    RequestAccess requestAccess;

    @Inject
    DecideRequest decideRequest;

    @Inject
    UndoApproval undoApproval;

    @Inject
    TalkAboutRequest talk;

    @Inject
    EndAgreement endAgreement;

    @Inject
    AccessRequests requests;

    @Inject
    Agreements agreements;

    @Inject
    Approvals approvals;

    @Inject
    Delegations delegations;

    @Inject
    TeamMemberships memberships;

    @Inject
    ManageServiceAccounts serviceAccounts;

    @Inject
    ServiceAccounts accounts;

    @Inject
    ManagePeople managePeople;

    @Inject
    GrantReconciler reconciler;

    @Inject
    Grants grants;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, BEN, OTTO, ODA, STELLA, GRACE).forEach(samples::signedIn);
    }

    @Test
    void aRuleApprovesAtOnceAndIsNamed() {
        set(policy -> withRules(policy, new AutoApproval("analysts", AutoApproval.Kind.TEAM, "team-analytics")));

        UUID adas = send(ADA, wish());
        UUID bens = send(BEN, wish());
        settle();

        assertThat(request(adas).state()).isEqualTo(RequestState.APPROVED);
        assertThat(request(adas).decision().orElseThrow().approver()).isEqualTo("system:auto-approval");
        assertThat(request(adas).decision().orElseThrow().reason()).isEqualTo("Rule analysts");
        assertThat(request(bens).state()).isEqualTo(RequestState.WAITING);
        assertThat(mayRead("ada")).isTrue();
        assertThat(mayRead("ben")).isFalse();
    }

    @Test
    void aRuleForADomainCoversTheTeamsThatOwnProductsThere() {
        set(policy -> withRules(policy, new AutoApproval("weather-people", AutoApproval.Kind.DOMAIN, "weather")));
        Person colleague = new Person("wim", "wim", "", Set.of("team-weather"), false);

        assertThat(request(send(colleague, wish())).state()).isEqualTo(RequestState.APPROVED);
        assertThat(request(send(ADA, wish())).state()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void onlyTheNamedTeamsMayAsk() {
        set(policy -> new ApprovalPolicy(
                Set.of("team-marketing"),
                policy.automatic(),
                policy.steps(),
                policy.shortest(),
                policy.usual(),
                policy.longest(),
                policy.partial(),
                policy.questions()));

        assertThatThrownBy(() -> send(ADA, wish())).isInstanceOf(DomainError.Forbidden.class);
        assertThat(request(send(BEN, wish())).state()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void twoStepsAreTakenInOrderAndGiveAccessOnlyAfterTheLast() {
        set(policy -> withSteps(
                policy, ApprovalStep.OWNER, new ApprovalStep("privacy office", Set.of("stella"), false, false)));
        UUID id = send(ADA, wish());

        assertThat(waitingFor(STELLA)).isEmpty();
        decideRequest.decide(OTTO, id, Verdict.approved());
        settle();
        assertThat(request(id).state()).isEqualTo(RequestState.WAITING);
        assertThat(mayRead("ada")).isFalse();
        assertThat(waitingFor(OTTO)).isEmpty();
        assertThat(waitingFor(STELLA)).containsExactly(id);
        assertThatThrownBy(() -> decideRequest.decide(OTTO, id, Verdict.approved()))
                .isInstanceOf(DomainError.Conflict.class);

        decideRequest.decide(STELLA, id, Verdict.approved());
        settle();
        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
        assertThat(mayRead("ada")).isTrue();
    }

    @Test
    void aStepForPersonalDataIsSkippedWhereThereIsNone() {
        set(policy -> withSteps(
                policy, ApprovalStep.OWNER, new ApprovalStep("privacy office", Set.of("stella"), false, true)));
        UUID id = send(ADA, wish());

        decideRequest.decide(OTTO, id, Verdict.approved());

        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void allOwnersMustApproveWhereThePolicySaysSo() {
        set(policy -> withSteps(policy, new ApprovalStep("owners", Set.of(), true, false)));
        UUID id = send(ADA, wish());

        decideRequest.decide(OTTO, id, Verdict.approved());
        assertThat(request(id).state()).isEqualTo(RequestState.WAITING);
        assertThat(waitingFor(OTTO)).isEmpty();

        decideRequest.decide(ODA, id, Verdict.approved());
        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void aDelegateDecidesInSomebodysPlaceAndOnlyForAWhile() {
        UUID id = send(ADA, wish());
        assertThatThrownBy(() -> decideRequest.decide(STELLA, id, Verdict.approved()))
                .isInstanceOf(DomainError.NotFound.class);

        delegations.delegate(OTTO, "stella", today(), today().plusDays(7));
        assertThat(waitingFor(STELLA)).containsExactly(id);
        decideRequest.decide(STELLA, id, Verdict.approved());

        Decision decision = request(id).decision().orElseThrow();
        assertThat(decision.approver()).isEqualTo("stella");
        assertThat(decision.inPlaceOf()).isEqualTo("otto");
        assertThatThrownBy(() -> delegations.delegate(OTTO, "nobody", today().minusDays(1), null))
                .isInstanceOfSatisfying(
                        DomainError.Invalid.class,
                        invalid -> assertThat(invalid.fields()).containsOnlyKeys("delegate", "from", "until"));
    }

    @Test
    void anApproverMayGrantLess() {
        UUID id = send(ADA, wish());
        LocalDate earlier = today().plusDays(10);

        decideRequest.decide(OTTO, id, Verdict.approved(earlier, Set.of(), "For the pilot only"));

        assertThat(request(id).agreedEnd()).isEqualTo(earlier);
        assertThat(agreementsOf(id))
                .allMatch(agreement -> agreement.lastDay().orElseThrow().equals(earlier));
        UUID other = send(BEN, wish());
        assertThatThrownBy(() -> decideRequest.decide(
                        OTTO, other, Verdict.approved(today().plusYears(3), Set.of("no-such"), "")))
                .isInstanceOfSatisfying(
                        DomainError.Invalid.class,
                        invalid -> assertThat(invalid.fields()).containsOnlyKeys("endsOn", "ports"));
    }

    @Test
    void anApprovalCanBeTakenBackByWhoGaveIt() {
        UUID id = send(ADA, wish());
        decideRequest.decide(OTTO, id, Verdict.approved());
        settle();
        assertThat(mayRead("ada")).isTrue();
        assertThatThrownBy(() -> undoApproval.undo(ODA, id)).isInstanceOf(DomainError.Conflict.class);

        undoApproval.undo(OTTO, id);
        settle();
        assertThat(mayRead("ada")).isFalse();
        assertThat(request(id).state()).isEqualTo(RequestState.WAITING);

        decideRequest.decide(ODA, id, Verdict.approved());
        settle();
        assertThat(mayRead("ada")).isTrue();
    }

    @Test
    void anExtensionReplacesTheOldAccessOnlyWhenItIsApproved() {
        UUID first = granted(ADA, wish());
        assertThatThrownBy(() -> send(ADA, wish())).isInstanceOf(DomainError.Conflict.class);

        UUID declined = send(ADA, wish().extending(first));
        decideRequest.decide(OTTO, declined, Verdict.declined("Ask again next month"));
        settle();
        assertThat(mayRead("ada")).isTrue();
        assertThat(agreementsOf(first)).allMatch(agreement -> agreement.state() == AgreementState.IN_FORCE);

        UUID second = send(ADA, wish().extending(first));
        decideRequest.decide(OTTO, second, Verdict.approved());
        assertThat(agreementsOf(first))
                .allMatch(agreement -> agreement.endReason().orElseThrow() == EndReason.SUPERSEDED);
        settle();
        assertThat(mayRead("ada")).isTrue();

        undoApproval.undo(OTTO, second);
        settle();
        assertThat(agreementsOf(first)).allMatch(agreement -> agreement.state() == AgreementState.IN_FORCE);
        assertThat(mayRead("ada")).isTrue();
    }

    @Test
    void whatATeamMayReadFollowsItsMembers() {
        join("team-analytics", "ada");
        UUID id = send(ADA, wish().forHolder(new Holder(HolderKind.TEAM, "team-analytics")));
        assertThatThrownBy(() -> send(BEN, wish().forHolder(new Holder(HolderKind.TEAM, "team-analytics"))))
                .isInstanceOf(DomainError.Invalid.class);
        decideRequest.decide(OTTO, id, Verdict.approved());
        settle();
        assertThat(mayRead("ada")).isTrue();
        assertThat(mayRead("ben")).isFalse();

        managePeople.join(GRACE, "team-analytics", "ben");
        settle();
        assertThat(mayRead("ben")).isTrue();

        managePeople.leave(GRACE, "team-analytics", "ada");
        settle();
        assertThat(mayRead("ada")).isFalse();
        assertThat(mayRead("ben")).isTrue();
    }

    @Test
    void leavingATeamTakesNothingThatOneHoldsOneself() {
        join("team-analytics", "ada");
        granted(ADA, wish());
        granted(ADA, wish().forHolder(new Holder(HolderKind.TEAM, "team-analytics")));

        managePeople.leave(GRACE, "team-analytics", "ada");
        settle();

        assertThat(mayRead("ada")).isTrue();
    }

    @Test
    void aServiceAccountIsAskedForByItsOwnerAndInheritedWhenTheOwnerLeaves() {
        Holder nightly = new Holder(HolderKind.SERVICE_ACCOUNT, "svc-nightly");
        assertThatThrownBy(() -> send(ADA, wish().forHolder(nightly)))
                .isInstanceOfSatisfying(
                        DomainError.Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .containsEntry("holder", "Choose a service account that you own"));
        serviceAccounts.register(ADA, "SVC-Nightly", "Loads the report every night");
        assertThatThrownBy(() -> serviceAccounts.register(BEN, "svc-nightly", "Loads another report"))
                .isInstanceOf(DomainError.Conflict.class);
        granted(ADA, wish().forHolder(nightly));
        granted(ADA, wish());
        assertThat(mayRead("svc-nightly")).isTrue();

        managePeople.left(GRACE, "ada");
        settle();

        assertThat(mayRead("ada")).isFalse();
        assertThat(mayRead("svc-nightly")).isTrue();
        assertThat(accounts.inUse("svc-nightly").orElseThrow().owner()).isEqualTo("otto");

        serviceAccounts.remove(OTTO, "svc-nightly");
        settle();
        assertThat(mayRead("svc-nightly")).isFalse();
    }

    @Test
    void aQuestionIsAskedAndAnswered() {
        UUID id = send(ADA, wish());
        talk.ask(OTTO, id, "Which shops do you compare?");
        assertThat(request(id).openQuestion()).isPresent();
        assertThatThrownBy(() -> talk.answer(OTTO, id, "Not my request")).isInstanceOf(DomainError.Forbidden.class);

        talk.answer(ADA, id, "Those in the north");

        assertThat(request(id).openQuestion()).isEmpty();
        assertThatThrownBy(() -> talk.answer(ADA, id, "Again and again")).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void aChangedRequestForgetsTheApprovalsSoFar() {
        set(policy -> withSteps(
                policy, ApprovalStep.OWNER, new ApprovalStep("privacy office", Set.of("stella"), false, false)));
        UUID id = send(ADA, wish());
        decideRequest.decide(OTTO, id, Verdict.approved());
        long seen = request(id).version();

        requestAccess.change(ADA, id, seen, wish());

        assertThat(request(id).step()).isZero();
        assertThat(request(id).decisions()).isEmpty();
        assertThatThrownBy(() -> requestAccess.change(ADA, id, seen, wish())).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void theOwnersQuestionsAreAnsweredAndTheirStateIsKept() {
        set(policy -> new ApprovalPolicy(
                Set.of(),
                List.of(),
                policy.steps(),
                Period.ofDays(7),
                Period.ofDays(30),
                Period.ofDays(60),
                false,
                List.of(new Question("region", "Which region?", List.of("north", "south"), true))));

        assertThatThrownBy(() -> send(ADA, wish().answering(Map.of("region", "east"))))
                .isInstanceOfSatisfying(
                        DomainError.Invalid.class,
                        invalid -> assertThat(invalid.fields()).containsOnlyKeys("answer-region", "endsOn"));
        UUID id = send(
                ADA, new AccessWish(PURPOSE, today().plusDays(30), true, "f").answering(Map.of("region", "north")));
        assertThat(request(id).asked().answers()).containsEntry("region", "north");
        assertThat(request(id).asked().policyNumber()).isEqualTo(1);
    }

    @Test
    void theOutlookSaysWhatWouldHappenAndChangesNothing() {
        Outlook outlook = QuarkusTransaction.requiringNew().call(() -> requestAccess.outlook(ADA, daily(ADA), wish()));

        assertThat(outlook)
                .isEqualTo(new Outlook(
                        List.of("owner"), Set.of("otto", "oda"), Optional.empty(), Set.of(DAILY), Set.of("ada")));
        assertThat(requests.count()).isZero();
    }

    private UUID granted(Person person, AccessWish wish) {
        UUID id = send(person, wish);
        decideRequest.decide(OTTO, id, Verdict.approved());
        settle();
        return id;
    }

    /** Works off what is due, and waits for what the commit itself may have woken. */
    private void settle() {
        reconciler.run();
        await().until(() -> QuarkusTransaction.requiringNew().call(() -> grants.count("leasedUntil is not null")) == 0);
    }

    private boolean mayRead(String principal) {
        return engine.privileges(DAILY, principal).contains(Privilege.SELECT);
    }

    private List<UUID> waitingFor(Person approver) {
        return QuarkusTransaction.requiringNew()
                .call(() -> approvals.waitingFor(approvals.desk(approver), 1, 25).items().stream()
                        .map(AccessRequest::id)
                        .toList());
    }

    private void join(String team, String person) {
        QuarkusTransaction.requiringNew()
                .run(() -> memberships.confirm(person, Set.of(team), TeamMembership.Source.SIGN_IN));
    }

    private void set(UnaryOperator<ApprovalPolicy> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct product = daily(OTTO);
            policies.set(product, change.apply(policies.of(product)), "otto");
        });
    }

    private static ApprovalPolicy withRules(ApprovalPolicy policy, AutoApproval... rules) {
        return new ApprovalPolicy(
                policy.askers(),
                List.of(rules),
                policy.steps(),
                policy.shortest(),
                policy.usual(),
                policy.longest(),
                policy.partial(),
                policy.questions());
    }

    private static ApprovalPolicy withSteps(ApprovalPolicy policy, ApprovalStep... steps) {
        return new ApprovalPolicy(
                policy.askers(),
                policy.automatic(),
                List.of(steps),
                policy.shortest(),
                policy.usual(),
                policy.longest(),
                policy.partial(),
                policy.questions());
    }

    private static AccessWish wish() {
        return new AccessWish(
                PURPOSE, LocalDate.now().plusMonths(6), true, UUID.randomUUID().toString());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private DataProduct daily(Person person) {
        return products.find(person, "weather", "daily-temperatures").orElseThrow();
    }

    private UUID send(Person person, AccessWish wish) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess.send(person, daily(person), wish).id());
    }

    private AccessRequest request(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            AccessRequest found = requests.findById(id);
            found.decisions().size();
            found.messages().size();
            found.asked().answers().size();
            found.agreedPorts().size();
            return found;
        });
    }

    private List<Agreement> agreementsOf(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> agreements.from(requests.findById(id)));
    }
}
