package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.access.review.AnswerReview;
import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewItem;
import io.fondaco.access.review.ReviewScope;
import io.fondaco.access.review.SeenItem;
import io.fondaco.access.review.StartReview;
import io.fondaco.common.DomainError;
import io.fondaco.identity.Person;
import io.fondaco.product.policy.SetPolicy;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is approved, set or kept is what was seen. */
@QuarkusTest
class WhatWasSeenTest extends AccessPaths {

    @Inject
    SetPolicy setPolicy;

    @Inject
    StartReview startReview;

    @Inject
    AnswerReview answerReview;

    @Test
    void anApprovalOfWhatHasChangedSinceIsRefusedAndToldWhatChanged() {
        UUID id = send(ADA, input());
        long seen = request(id).version();
        AccessRequestInput longer = new AccessRequestInput(
                null, null, PURPOSE + ", and sell it", today().plusDays(300), Map.of(), true, null, "other");
        changeRequest.change(ADA, id, seen, longer);

        assertConflict(
                "request-changed",
                () -> decideRequest.decide(OTTO, id, DecisionInput.approved().about(seen)),
                "the last day is",
                "and sell it");
        assertThat(request(id).state()).isEqualTo(RequestState.WAITING);

        long now = request(id).version();
        decideRequest.decide(OTTO, id, DecisionInput.approved().about(now));
        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void aChangeOfWhatHasChangedSinceIsRefused() {
        UUID id = send(ADA, input());
        long seen = request(id).version();
        changeRequest.change(ADA, id, seen, input());

        assertConflict("request-changed", () -> changeRequest.change(ADA, id, seen, input()), "changed since");
    }

    @Test
    void anApprovalThatWasTakenBackMeanwhileIsTold() {
        UUID id = send(ADA, input());
        long seen = request(id).version();
        decideRequest.decide(ODA, id, DecisionInput.approved());
        undoApproval.undo(ODA, id);

        assertConflict(
                "request-changed",
                () -> decideRequest.decide(OTTO, id, DecisionInput.approved().about(seen)),
                "its approval was taken back");
    }

    @Test
    void ownersWhoApproveSideBySideDoNotDisturbEachOther() {
        set(policy -> withSteps(policy, new ApprovalStep("owners", Set.of(), true, false)));
        UUID id = send(ADA, input());
        long seen = request(id).version();

        decideRequest.decide(OTTO, id, DecisionInput.approved().about(seen));
        decideRequest.decide(ODA, id, DecisionInput.approved().about(seen));

        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void aPolicyThatSomebodyElseSetMeanwhileIsNotOverwritten() {
        setPolicy(OTTO, 90, 0L);

        assertConflict(
                "policy-changed",
                () -> setPolicy(ODA, 60, 0L),
                "otto changed the policy",
                "90 days instead of 12 months");
        setPolicy(ODA, 60, 1L);
        assertThat(longest()).isEqualTo(Period.ofDays(60));
    }

    @Test
    void aPeriodThatIsSentBackAsItsDaysStaysWhatItIs() {
        QuarkusTransaction.requiringNew().run(() -> {
            ApprovalPolicy policy = policies.of(daily(OTTO));
            int days = Math.toIntExact(today().until(today().plusYears(1), ChronoUnit.DAYS));
            setPolicy.set(OTTO, daily(OTTO), lasting(policy, Period.ofDays(days)), 0L);
        });

        assertThat(longest()).isEqualTo(Period.ofYears(1));
    }

    @Test
    void anAccessThatAnotherOwnerAnsweredForMeanwhileIsTold() {
        granted(ADA, input());
        Review review = QuarkusTransaction.requiringNew().call(() -> {
            Review started =
                    startReview.start(OTTO, ReviewScope.of(daily(OTTO), today().plusDays(14), Review.OnSilence.END));
            started.items().size();
            return started;
        });
        List<SeenItem> seen = List.of(new SeenItem(review.items().getFirst().id(), 0L));
        answerReview.answer(OTTO, review.id(), seen, ReviewItem.Answer.KEEP, "");

        assertConflict(
                "review-changed",
                () -> answerReview.answer(ODA, review.id(), seen, ReviewItem.Answer.TAKE_AWAY, "Not needed"),
                "otto kept the access of ada");
        assertThat(mayRead("ada")).isTrue();
    }

    private static void assertConflict(String code, ThrowingCallable action, String... words) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        DomainError.Conflict.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .message()
                .contains(words);
    }

    private void setPolicy(Person owner, int days, long seen) {
        QuarkusTransaction.requiringNew()
                .run(() -> setPolicy.set(
                        owner, daily(owner), lasting(policies.of(daily(owner)), Period.ofDays(days)), seen));
    }

    private Period longest() {
        return QuarkusTransaction.requiringNew()
                .call(() -> policies.of(daily(OTTO)).longest());
    }

    private static ApprovalPolicy lasting(ApprovalPolicy policy, Period longest) {
        return new ApprovalPolicy(
                policy.askers(),
                policy.automatic(),
                policy.steps(),
                policy.shortest(),
                Period.ofDays(30),
                longest,
                policy.partial(),
                policy.questions());
    }
}
