package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.agreement.AdoptUnmanagedGrant;
import io.fondaco.access.grant.DriftCheck;
import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.access.holder.ConfirmServiceAccount;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.access.review.AnswerReview;
import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewItem;
import io.fondaco.access.review.ReviewScope;
import io.fondaco.access.review.Reviews;
import io.fondaco.access.review.SeenItem;
import io.fondaco.access.review.StartReview;
import io.fondaco.common.DomainError;
import io.fondaco.engine.Privilege;
import io.fondaco.identity.Person;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody decides for themselves, by whatever way. */
@QuarkusTest
class OwnAccessPathsTest extends AccessPaths {

    private static final Holder ANALYSTS = new Holder(HolderKind.TEAM, "team-analytics");
    private static final Holder REPORT = new Holder(HolderKind.SERVICE_ACCOUNT, "svc-report");

    @Inject
    AdoptUnmanagedGrant adoptUnmanaged;

    @Inject
    UnmanagedGrants outside;

    @Inject
    ConfirmServiceAccount confirm;

    @Inject
    DriftCheck driftCheck;

    @Inject
    StartReview startReview;

    @Inject
    AnswerReview answerReview;

    @Inject
    Reviews reviews;

    @Test
    void aMemberOfTheTeamDoesNotDecideForIt() {
        join("team-analytics", "ada");
        join("team-analytics", "otto");
        UUID id = send(ADA, input().forHolder(ANALYSTS));

        refusesOwn(OTTO, id);
        assertThat(waitingFor(OTTO)).isEmpty();
        assertThat(waitingFor(ODA)).containsExactly(id);
        decideRequest.decide(ODA, id, DecisionInput.approved());
        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void whoLeavesTheTeamAfterItAskedDoesNotDecideEither() {
        join("team-analytics", "ada");
        join("team-analytics", "otto");
        UUID id = send(ADA, input().forHolder(ANALYSTS));

        managePeople.leave(GRACE, "team-analytics", "otto");

        refusesOwn(OTTO, id);
        assertThat(waitingFor(OTTO)).isEmpty();
    }

    @Test
    void whoJoinsTheTeamThatWaitsDoesNotDecideForIt() {
        join("team-analytics", "ada");
        UUID id = send(ADA, input().forHolder(ANALYSTS));
        assertThat(waitingFor(OTTO)).containsExactly(id);

        managePeople.join(GRACE, "team-analytics", "otto");

        refusesOwn(OTTO, id);
        assertThat(waitingFor(OTTO)).isEmpty();
    }

    @Test
    void neitherWhoHandedAnAccountOverNorWhoTookItDecidesForIt() {
        registerServiceAccount.register(OTTO, "svc-report", "Draws the weekly report");
        UUID id = send(OTTO, input().forHolder(REPORT));
        handOver("svc-report", "oda");

        refusesOwn(OTTO, id);
        refusesOwn(ODA, id);
        assertThat(waitingFor(ODA)).isEmpty();
    }

    @Test
    void aDelegateDecidesNeitherOnWhatIsTheirOwnNorInThePlaceOfSomebodyWhoseItIs() {
        join("team-analytics", "ada");
        join("team-analytics", "stella");
        delegations.delegate(OTTO, "stella", today(), today().plusDays(7));
        delegations.delegate(ODA, "ben", today(), today().plusDays(7));
        UUID own = send(ADA, input().forHolder(ANALYSTS));
        registerServiceAccount.register(ODA, "svc-report", "Draws the weekly report");
        UUID delegators = send(ODA, input().forHolder(REPORT));

        refusesOwn(STELLA, own);
        assertThat(waitingFor(STELLA)).containsExactly(delegators);
        assertThat(waitingFor(BEN)).containsExactly(own);
        assertThatThrownBy(() -> decideRequest.decide(BEN, delegators, DecisionInput.approved()))
                .isInstanceOf(DomainError.class);
        assertThat(request(delegators).state()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void aRuleJudgesTheHolderAndNotWhoAsks() {
        set(policy -> withRules(policy, new AutoApproval("marketing", AutoApproval.Kind.TEAM, "team-marketing")));
        Person both = new Person("ben", "ben", "", Set.of("team-marketing", "team-analytics"), false);
        join("team-analytics", "ben");
        registerServiceAccount.register(BEN, "svc-report", "Draws the weekly report");

        assertThat(request(send(both, input().forHolder(ANALYSTS))).state()).isEqualTo(RequestState.WAITING);
        assertThat(request(send(both, input().forHolder(REPORT))).state()).isEqualTo(RequestState.WAITING);
        assertThat(request(send(both, input())).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void aRuleThatNamesAServiceAccountLetsItInUnlessItsOwnerWroteTheRule() {
        set(policy -> withRules(policy, new AutoApproval("report", AutoApproval.Kind.SERVICE_ACCOUNT, "svc-report")));
        registerServiceAccount.register(OTTO, "svc-report", "Draws the weekly report");
        // otto wrote the rule, and would decide for himself by it.
        assertThat(request(send(OTTO, input().forHolder(REPORT))).state()).isEqualTo(RequestState.WAITING);
        giveUpServiceAccount.remove(OTTO, "svc-report");

        registerServiceAccount.register(BEN, "svc-report", "Draws the weekly report");
        QuarkusTransaction.requiringNew()
                .run(() ->
                        requests.update("state = ?1 where state = ?2", RequestState.WITHDRAWN, RequestState.WAITING));
        assertThat(request(send(BEN, input().forHolder(REPORT))).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void whatWasTakenAwayNoRuleGivesBackUntilAnApproverDid() {
        set(policy -> withRules(policy, new AutoApproval("all", AutoApproval.Kind.EVERYONE, "")));
        UUID first = send(ADA, input());
        endAgreement.revoke(OTTO, agreementsOf(first).getFirst().id(), "Used for something else");

        UUID second = send(ADA, input());
        assertThat(request(second).state()).isEqualTo(RequestState.WAITING);
        join("team-analytics", "ada");
        assertThat(request(send(ADA, input().forHolder(ANALYSTS))).state()).isEqualTo(RequestState.WAITING);

        decideRequest.decide(OTTO, second, DecisionInput.approved());
        endAgreement.release(ADA, agreementsOf(second).getFirst().id());
        assertThat(request(send(ADA, input())).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void anAdminPutsNobodyIntoATeamButOthers() {
        assertThatThrownBy(() -> managePeople.join(GRACE, "team-analytics", "Grace"))
                .isInstanceOf(DomainError.Forbidden.class);
        assertThat(memberships.membersOf("team-analytics")).doesNotContain("grace");
    }

    @Test
    void whatWasGivenOutsideIsAdoptedByAnOwnerForOthersOnly() {
        registerServiceAccount.register(OTTO, "svc-report", "Draws the weekly report");
        engine.grant(DAILY, "svc-report", Set.of(Privilege.SELECT));
        engine.grant(DAILY, "grace", Set.of(Privilege.SELECT));
        engine.grant(DAILY, "ben", Set.of(Privilege.SELECT));
        driftCheck.run();

        refusesAdoption(OTTO, "svc-report");
        refusesAdoption(GRACE, "grace");
        refusesAdoption(GRACE, "ben");
        assertThatThrownBy(() -> adopt(ODA, "svc-report"))
                .as("nothing is granted to an account that nobody has shown to control")
                .isInstanceOf(DomainError.Conflict.class);
        confirm.confirm(GRACE, "svc-report", "Otto showed me the job");
        adopt(ODA, "svc-report");
        adopt(OTTO, "grace");
        adopt(OTTO, "ben");
        assertThat(outsideOf("ben")).isNull();
    }

    @Test
    void whereNoOwnerCanDecideOnAnAdoptionTheDomainsOwnersOrThePlatformTeamDo() {
        List.of("otto", "oda").forEach(owner -> managePeople.left(GRACE, owner));
        engine.grant(DAILY, "ben", Set.of(Privilege.SELECT));
        driftCheck.run();

        adopt(GRACE, "ben");
    }

    @Test
    void nobodyKeepsTheirOwnAccessInAReviewAndAnAdminKeepsNothingByThatRole() {
        join("team-analytics", "ada");
        UUID id = send(ADA, input().forHolder(ANALYSTS));
        decideRequest.decide(ODA, id, DecisionInput.approved());
        join("team-analytics", "otto");
        List<SeenItem> items = startReview();
        UUID review = QuarkusTransaction.requiringNew()
                .call(() -> reviews.listAll().getFirst().id());

        for (Person person : List.of(OTTO, GRACE)) {
            assertThatThrownBy(() -> answerReview.answer(person, review, items, ReviewItem.Answer.KEEP, ""))
                    .as(person.name())
                    .isInstanceOf(DomainError.class);
        }
        answerReview.answer(ODA, review, items, ReviewItem.Answer.KEEP, "");
    }

    @Test
    void anApproverWhoIsNoOwnerMayAskForThemselves() {
        QuarkusTransaction.requiringNew()
                .run(() -> requests.getEntityManager()
                        .createNativeQuery("insert into data_product_role (product, person, role)"
                                + " select id, 'ben', 'APPROVER' from data_product where slug = 'daily-temperatures'")
                        .executeUpdate());

        UUID id = send(BEN, input());

        assertThat(waitingFor(BEN)).isEmpty();
        refusesOwn(BEN, id);
        decideRequest.decide(OTTO, id, DecisionInput.approved());
        settle();
        assertThat(mayRead("ben")).isTrue();
    }

    @Test
    void theListAndTheRequestsAgreeForTeamsAndAccounts() {
        set(policy -> withSteps(policy, new ApprovalStep("named", Set.of("otto", "stella", "ben"), false, false)));
        join("team-analytics", "ada");
        join("team-analytics", "stella");
        delegations.delegate(STELLA, "oda", today(), today().plusDays(7));
        registerServiceAccount.register(BEN, "svc-report", "Draws the weekly report");
        send(ADA, input().forHolder(ANALYSTS));
        send(BEN, input().forHolder(REPORT));
        send(ADA, input());

        for (Person person : List.of(ADA, BEN, OTTO, ODA, STELLA, GRACE)) {
            List<UUID> decidable = QuarkusTransaction.requiringNew()
                    .call(() -> requests.waiting().stream()
                            .filter(request -> approvals.mayDecide(person, request))
                            .map(AccessRequest::id)
                            .toList());
            assertThat(waitingFor(person)).as(person.name()).isEqualTo(decidable);
        }
        assertThat(waitingFor(OTTO)).hasSize(3);
        assertThat(waitingFor(STELLA)).hasSize(2);
    }

    private void refusesOwn(Person person, UUID id) {
        assertThatThrownBy(() -> decideRequest.decide(person, id, DecisionInput.approved()))
                .as(person.name())
                .isInstanceOfSatisfying(
                        DomainError.Forbidden.class,
                        refused -> assertThat(refused.code()).isEqualTo("own-request"));
        assertThat(request(id).state()).isEqualTo(RequestState.WAITING);
    }

    private void refusesAdoption(Person person, String principal) {
        assertThatThrownBy(() -> adopt(person, principal))
                .as("%s for %s", person.name(), principal)
                .isInstanceOf(DomainError.Forbidden.class);
    }

    private void adopt(Person person, String principal) {
        QuarkusTransaction.requiringNew()
                .run(() -> adoptUnmanaged.adopt(
                        person, daily(person), outsideOf(principal).id(), today().plusDays(20)));
    }

    private UnmanagedGrant outsideOf(String principal) {
        return QuarkusTransaction.requiringNew()
                .call(() -> outside.on(daily(OTTO)).stream()
                        .filter(grant -> grant.principal().equals(principal))
                        .findFirst()
                        .orElse(null));
    }

    private List<SeenItem> startReview() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        startReview
                                .start(OTTO, ReviewScope.of(daily(OTTO), today().plusDays(14), Review.OnSilence.END))
                                .items()
                                .stream()
                                .map(item -> new SeenItem(item.id(), null))
                                .toList());
    }

    /** However an account comes to another owner. */
    private void handOver(String account, String owner) {
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.findByIdOptional(account).orElseThrow().handTo(owner));
    }
}
