package io.fondaco.access.review;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Day;
import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Closes reviews whose last day is over: silence ends an access, or is escalated. */
@ApplicationScoped
public class CloseReviews {

    static final String CLOSER = "system:review";

    private final Reviews reviews;
    private final AnswerReview answerReview;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<ReviewUnanswered> unanswered;

    CloseReviews(
            Reviews reviews,
            AnswerReview answerReview,
            AuditTrail audit,
            Jobs jobs,
            Clock clock,
            Event<ReviewUnanswered> unanswered) {
        this.reviews = reviews;
        this.answerReview = answerReview;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
        this.unanswered = unanswered;
    }

    @Scheduled(
            cron = "{fondaco.jobs.reviews-close}",
            identity = "reviews-close",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Closes all that are overdue; returns how many. */
    public int run() {
        return jobs.run("reviews-close", attempt -> {
            List<UUID> overdue = QuarkusTransaction.requiringNew().call(() -> reviews.overdue(Day.today(clock)));
            int closed = attempt.each(
                    overdue, id -> QuarkusTransaction.requiringNew().call(() -> close(id)));
            attempt.did(closed, "review closed", "reviews closed");
            return closed;
        });
    }

    private int close(UUID id) {
        Review review = reviews.findById(id);
        List<ReviewItem> silent = review.items().stream()
                .filter(item -> item.answer().isEmpty() && item.agreement().isOpen())
                .sorted(Comparator.comparing(ReviewItem::agreement, Agreements.IN_ORDER))
                .toList();
        review.close(clock.instant());
        if (review.onSilence() == Review.OnSilence.END) {
            silent.forEach(item -> answerReview.answer(
                    item,
                    ReviewItem.Answer.TAKE_AWAY,
                    "Nobody answered by %s".formatted(Day.inUtc(review.dueOn())),
                    CLOSER));
        } else if (!silent.isEmpty()) {
            unanswered.fire(new ReviewUnanswered(id, silent.size()));
        }
        audit.record(AuditEntry.of(
                CLOSER,
                AuditAction.REVIEW_CLOSED,
                review.about(),
                "%s without an answer".formatted(StartReview.agreements(silent.size()))));
        return 1;
    }
}
