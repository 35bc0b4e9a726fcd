package io.fondaco.access.review;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Day;
import io.fondaco.common.DayRange;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.SeenVersion;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Recertification: owners say of each access whether it is still needed; silence ends it or is escalated. */
@ApplicationScoped
public class ReviewAccess {

    private static final int LONGEST_REASON = 500;
    private static final String CLOSER = "system:review";

    private final Reviews reviews;
    private final People people;
    private final Agreements agreements;
    private final EndAgreement end;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<ReviewStarted> started;
    private final Event<ReviewUnanswered> unanswered;

    ReviewAccess(
            Reviews reviews,
            People people,
            Agreements agreements,
            EndAgreement end,
            AuditTrail audit,
            Jobs jobs,
            Clock clock,
            Event<ReviewStarted> started,
            Event<ReviewUnanswered> unanswered) {
        this.reviews = reviews;
        this.people = people;
        this.agreements = agreements;
        this.end = end;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
        this.started = started;
        this.unanswered = unanswered;
    }

    /**
     * Starts a review of every access that is in force now and came from a request. The same sent twice starts one.
     *
     * @throws Forbidden unless the person owns the product, or the domain, or runs the platform
     * @throws Conflict if there is nothing to review
     */
    @Transactional
    public Review start(Person person, ReviewScope input) {
        requireRight(person, input);
        new DayRange(today(), today().plusDays(1), today().plusYears(1))
                .wrong(input.dueOn())
                .ifPresent(sentence -> {
                    throw new Invalid("review-invalid", Map.of("dueOn", sentence));
                });
        people.takeTurn(person);
        return reviews.open(person, input).orElseGet(() -> begin(person, input));
    }

    private Review begin(Person person, ReviewScope input) {
        List<Agreement> covered = agreements.inForce().stream()
                .filter(agreement -> covers(input, agreement))
                .toList();
        if (covered.isEmpty()) {
            throw new Conflict("nothing-to-review", "Nobody holds an access that came from a request.");
        }
        Review review = new Review(input, person.name(), covered, clock.instant());
        reviews.persist(review);
        audit.record(AuditEntry.of(
                person.name(),
                "review.started",
                review.about(),
                "%d accesses, due %s".formatted(covered.size(), review.dueOn())));
        started.fire(new ReviewStarted(review.id()));
        return review;
    }

    private static boolean covers(ReviewScope input, Agreement agreement) {
        return switch (input.scope()) {
            case PRODUCT -> agreement.port().product().equals(input.product());
            case DOMAIN -> agreement.port().product().domain().equals(input.domain());
            case ALL -> true;
        };
    }

    private static void requireRight(Person person, ReviewScope input) {
        boolean right = person.platformAdmin()
                || input.product() != null && input.product().isOwnedBy(person)
                || input.domain() != null && input.domain().owners().contains(person.name());
        if (!right) {
            throw new Forbidden("not-an-owner", "Only owners and the platform team start a review.");
        }
    }

    /** An owner answers for some of the accesses at once; all ports that came from one request are one access each. */
    @Transactional
    public Review answer(Person owner, UUID id, Collection<SeenItem> items, ReviewItem.Answer answer, String reason) {
        Review review = reviews.find(owner, id).orElseThrow(Reviews::unknown);
        if (review.closedAt().isPresent()) {
            throw new Conflict("review-closed", "This review is closed.");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new Invalid("reason-invalid", Map.of("reason", "Say why in at most 500 characters"));
        }
        Map<UUID, Optional<Long>> seen = items.stream()
                .collect(Collectors.toMap(SeenItem::id, item -> Optional.ofNullable(item.version()), (one, _) -> one));
        List<ReviewItem> chosen = reviews.answerableBy(owner, review).stream()
                .filter(item -> seen.containsKey(item.id()))
                .toList();
        if (chosen.isEmpty() || chosen.size() < seen.size()) {
            throw new Invalid(
                    "review-invalid", Map.of("items", "Choose at least one access that is yours to answer for"));
        }
        chosen.forEach(item -> SeenVersion.require(
                seen.get(item.id()).orElse(null), item.version(), "review-changed", () -> changed(item)));
        chosen.stream()
                .sorted(Comparator.comparing(ReviewItem::agreement, Agreement.IN_ORDER))
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

    private void answer(ReviewItem item, ReviewItem.Answer answer, String reason, String by) {
        Agreement agreement = item.agreement();
        if (!agreement.isOpen()) {
            return;
        }
        item.answer(answer, reason, by, clock.instant());
        if (answer == ReviewItem.Answer.TAKE_AWAY) {
            end.end(agreement, EndReason.REVIEW, by, reason);
        } else {
            audit.record(AuditEntry.of(
                            by, "agreement.kept", agreement.port().product().path(), reason)
                    .onBehalfOf(agreement.principal())
                    .ofRequest(agreement.request().orElse(null))
                    .ofAgreement(agreement.id()));
        }
    }

    @Scheduled(
            cron = "{fondaco.jobs.reviews-close}",
            identity = "reviews-close",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Closes reviews whose last day is over: what nobody answered for ends, or is escalated. */
    public int run() {
        return jobs.run("reviews-close", attempt -> {
            List<UUID> overdue = QuarkusTransaction.requiringNew().call(() -> reviews.overdue(today()));
            int closed = attempt.each(
                    overdue, id -> QuarkusTransaction.requiringNew().call(() -> close(id)));
            attempt.did(closed, "reviews closed");
            return closed;
        });
    }

    private int close(UUID id) {
        Review review = reviews.findById(id);
        List<ReviewItem> silent = review.items().stream()
                .filter(item -> item.answer().isEmpty() && item.agreement().isOpen())
                .sorted(Comparator.comparing(ReviewItem::agreement, Agreement.IN_ORDER))
                .toList();
        review.close(clock.instant());
        if (review.onSilence() == Review.OnSilence.END) {
            silent.forEach(item -> answer(
                    item, ReviewItem.Answer.TAKE_AWAY, "Nobody answered by %s".formatted(review.dueOn()), CLOSER));
        } else if (!silent.isEmpty()) {
            unanswered.fire(new ReviewUnanswered(id, silent.size()));
        }
        audit.record(AuditEntry.of(
                CLOSER, "review.closed", review.about(), "%d accesses without an answer".formatted(silent.size())));
        return 1;
    }

    private LocalDate today() {
        return Day.today(clock);
    }
}
