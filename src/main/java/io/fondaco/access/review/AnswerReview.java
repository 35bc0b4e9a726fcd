package io.fondaco.access.review;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.Reason;
import io.fondaco.common.SeenVersion;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Owners say of each access whether it is still needed. */
@ApplicationScoped
public class AnswerReview {

    private final Reviews reviews;
    private final People people;
    private final EndAgreement end;
    private final AuditTrail audit;
    private final Clock clock;

    AnswerReview(Reviews reviews, People people, EndAgreement end, AuditTrail audit, Clock clock) {
        this.reviews = reviews;
        this.people = people;
        this.end = end;
        this.audit = audit;
        this.clock = clock;
    }

    /** An owner answers for some of the agreements at once: one for each port that came from a request. */
    @Transactional
    public Review answer(Person owner, UUID id, Collection<SeenItem> items, ReviewItem.Answer answer, String reason) {
        Review review = reviews.find(owner, id).orElseThrow(Reviews::unknown);
        if (review.closedAt().isPresent()) {
            throw new Conflict("review-closed", "This review is closed.");
        }
        if (!Reason.fitsIfAny(reason)) {
            throw new Invalid("reason-invalid", Map.of("reason", "Say why in at most 500 characters"));
        }
        Map<UUID, Optional<Long>> seen = items.stream()
                .collect(Collectors.toMap(SeenItem::id, item -> Optional.ofNullable(item.version()), (one, _) -> one));
        List<ReviewItem> chosen = reviews.answerableBy(owner, review).stream()
                .filter(item -> seen.containsKey(item.id()))
                .toList();
        if (chosen.isEmpty() || chosen.size() < seen.size()) {
            throw new Invalid(
                    "review-invalid", Map.of("items", "Choose at least one holder that is yours to answer for"));
        }
        chosen.forEach(item -> SeenVersion.require(
                seen.get(item.id()).orElse(null), item.version(), "review-changed", () -> changed(item)));
        chosen.stream()
                .sorted(Comparator.comparing(ReviewItem::agreement, Agreements.IN_ORDER))
                .forEach(item -> answer(item, answer, reason.strip(), owner.name()));
        return review;
    }

    private String changed(ReviewItem item) {
        String who = item.answeredBy().map(people::displayName).orElse("Somebody");
        boolean kept = item.answer().filter(ReviewItem.Answer.KEEP::equals).isPresent();
        return "%s %s the access of %s to %s since you looked at it. Look at it again, then answer."
                .formatted(
                        who,
                        kept ? "kept" : "took away",
                        item.agreement().principal(),
                        item.agreement().port().product().name());
    }

    /** One answer, in the caller's transaction; nothing to say of what ended meanwhile. */
    void answer(ReviewItem item, ReviewItem.Answer answer, String reason, String by) {
        Agreement agreement = item.agreement();
        if (!agreement.isOpen()) {
            return;
        }
        item.answer(answer, reason, by, clock.instant());
        if (answer == ReviewItem.Answer.TAKE_AWAY) {
            end.end(agreement, EndReason.REVIEW, by, reason);
        } else {
            audit.record(EndAgreement.entry(agreement, by, AuditAction.AGREEMENT_KEPT, reason));
        }
    }
}
