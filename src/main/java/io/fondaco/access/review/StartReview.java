package io.fondaco.access.review;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Day;
import io.fondaco.common.DayRange;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Owners are asked whether each access is still needed. */
@ApplicationScoped
public class StartReview {

    private final Reviews reviews;
    private final People people;
    private final Agreements agreements;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<ReviewStarted> started;

    StartReview(
            Reviews reviews,
            People people,
            Agreements agreements,
            AuditTrail audit,
            Clock clock,
            Event<ReviewStarted> started) {
        this.reviews = reviews;
        this.people = people;
        this.agreements = agreements;
        this.audit = audit;
        this.clock = clock;
        this.started = started;
    }

    /**
     * Starts a review of every access that is in force now and came from a request. The same sent twice starts one.
     *
     * @throws Forbidden unless the person owns the product, or the domain, or runs the platform
     * @throws Conflict if there is nothing to review
     */
    @Transactional
    public Review start(Person person, ReviewScope scope) {
        requireRight(person, scope);
        new DayRange(today(), today().plusDays(1), today().plusYears(1))
                .wrong(scope.dueOn())
                .ifPresent(sentence -> {
                    throw new Invalid("review-invalid", Map.of("dueOn", sentence));
                });
        people.takeTurn(person);
        return reviews.open(person, scope).orElseGet(() -> begin(person, scope));
    }

    private Review begin(Person person, ReviewScope scope) {
        List<Agreement> covered = covered(scope);
        if (covered.isEmpty()) {
            throw new Conflict("nothing-to-review", "Nobody has access that came from a request.");
        }
        Review review = new Review(scope, person.name(), covered, clock.instant());
        reviews.persist(review);
        audit.record(AuditEntry.of(
                person.name(),
                AuditAction.REVIEW_STARTED,
                review.about(),
                "%s to answer for, due %s".formatted(agreements(covered.size()), Day.written(review.dueOn()))));
        started.fire(new ReviewStarted(review.id()));
        return review;
    }

    private List<Agreement> covered(ReviewScope scope) {
        if (scope.product() != null) {
            return agreements.givenBy(List.of(scope.product()));
        }
        return agreements.inForce().stream()
                .filter(agreement -> scope.domain() == null
                        || agreement.port().product().domain().equals(scope.domain()))
                .toList();
    }

    static String agreements(int count) {
        return count == 1 ? "1 agreement" : count + " agreements";
    }

    private static void requireRight(Person person, ReviewScope scope) {
        boolean right = person.platformAdmin()
                || scope.product() != null && scope.product().isOwnedBy(person)
                || scope.domain() != null && scope.domain().owners().contains(person.name());
        if (!right) {
            throw new Forbidden("not-an-owner", "Only owners and the platform team start a review.");
        }
    }

    private LocalDate today() {
        return Day.today(clock);
    }
}
