package io.fondaco.access.review;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.grant.GrantReconciler;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.common.DomainError;
import io.fondaco.engine.FakeEngine;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewTest {

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
    StartReview startReview;

    @Inject
    AnswerReview answerReview;

    @Inject
    CloseReviews closeReviews;

    @Inject
    Reviews reviews;

    @Inject
    GrantReconciler reconciler;

    @Inject
    Grants grants;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, BEN, OTTO, STELLA, GRACE).forEach(samples::signedIn);
        List.of(ADA, BEN, STELLA).forEach(this::granted);
    }

    @Test
    void ownersKeepSomeAndTakeOthersAway() {
        UUID review = start(OTTO, tomorrow(), Review.OnSilence.END);
        List<SeenItem> gone = items(review, "ada", "ben");

        answerReview.answer(OTTO, review, gone, ReviewItem.Answer.TAKE_AWAY, "Not used any more");
        answerReview.answer(OTTO, review, items(review, "stella"), ReviewItem.Answer.KEEP, "");
        settle();

        assertThat(engine.privileges(DAILY, "ada")).isEmpty();
        assertThat(engine.privileges(DAILY, "ben")).isEmpty();
        assertThat(engine.privileges(DAILY, "stella")).isNotEmpty();
    }

    @Test
    void silenceEndsWhatNobodyAnsweredForOrEscalatesIt() {
        UUID ending = start(OTTO, tomorrow(), Review.OnSilence.END);
        UUID escalated = start(GRACE, tomorrow(), Review.OnSilence.ESCALATE);
        answerReview.answer(OTTO, ending, items(ending, "ada"), ReviewItem.Answer.KEEP, "");
        assertThat(closeReviews.run()).isZero();

        makeOverdue(escalated);
        assertThat(closeReviews.run()).isEqualTo(1);
        settle();
        assertThat(engine.privileges(DAILY, "ben")).isNotEmpty();

        makeOverdue(ending);
        assertThat(closeReviews.run()).isEqualTo(1);
        settle();
        assertThat(engine.privileges(DAILY, "ada")).isNotEmpty();
        assertThat(engine.privileges(DAILY, "ben")).isEmpty();
        assertThatThrownBy(() -> answerReview.answer(
                        OTTO, ending, items(ending, "ada"), ReviewItem.Answer.TAKE_AWAY, "Too late"))
                .isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void strangersStartNoneAndFindNone() {
        assertThatThrownBy(() -> start(STELLA, tomorrow(), Review.OnSilence.END))
                .isInstanceOf(DomainError.Forbidden.class);
        UUID review = start(OTTO, tomorrow(), Review.OnSilence.END);
        assertThatThrownBy(() -> answerReview.answer(ADA, review, items(review, "ada"), ReviewItem.Answer.KEEP, ""))
                .isInstanceOf(DomainError.NotFound.class);
        assertThatThrownBy(() -> start(OTTO, tomorrow().minusDays(1), Review.OnSilence.END))
                .isInstanceOf(DomainError.Invalid.class);
    }

    @Test
    void theSameReviewSentTwiceIsStartedOnce() {
        UUID review = start(OTTO, tomorrow(), Review.OnSilence.END);

        assertThat(start(OTTO, tomorrow(), Review.OnSilence.END)).isEqualTo(review);
        assertThat(start(OTTO, tomorrow(), Review.OnSilence.ESCALATE)).isNotEqualTo(review);
        assertThat(start(OTTO, tomorrow().plusDays(1), Review.OnSilence.END)).isNotEqualTo(review);
    }

    private UUID start(Person person, LocalDate due, Review.OnSilence onSilence) {
        return QuarkusTransaction.requiringNew()
                .call(() -> startReview
                        .start(person, ReviewScope.of(daily(person), due, onSilence))
                        .id());
    }

    private List<SeenItem> items(UUID review, String... principals) {
        return QuarkusTransaction.requiringNew()
                .call(() -> reviews.findById(review).items().stream()
                        .filter(item ->
                                List.of(principals).contains(item.agreement().principal()))
                        .map(item -> new SeenItem(item.id(), item.version()))
                        .toList());
    }

    private void makeOverdue(UUID review) {
        QuarkusTransaction.requiringNew()
                .run(() -> reviews.update(
                        "dueOn = ?1 where id = ?2",
                        LocalDate.now(ZoneOffset.UTC).minusDays(1),
                        review));
    }

    private void granted(Person person) {
        UUID id = QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(
                                person,
                                daily(person),
                                new AccessRequestInput(
                                        PURPOSE,
                                        tomorrow().plusDays(20),
                                        true,
                                        UUID.randomUUID().toString()))
                        .id());
        decideRequest.decide(OTTO, id, DecisionInput.approved());
        settle();
    }

    /** Works off what is due, and waits for what the commit itself may have woken. */
    private void settle() {
        reconciler.run();
        await().until(() -> QuarkusTransaction.requiringNew().call(() -> grants.count("leasedUntil is not null")) == 0);
    }

    private DataProduct daily(Person person) {
        return products.find(person, "weather", "daily-temperatures").orElseThrow();
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1);
    }
}
