package io.fondaco.access.asking;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.access.request.RequestState;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Nobody floods those who decide: what one person sends is bounded, for each request and for each day. */
@ApplicationScoped
class RequestLimits {

    private static final String REMINDED = AuditAction.REQUEST_REMINDED.code();

    private static final Duration A_DAY = Duration.ofDays(1);

    private final AccessRequests requests;
    private final RequestChanges changes;
    private final AuditTrail audit;
    private final LimitsConfig config;
    private final Clock clock;

    RequestLimits(AccessRequests requests, RequestChanges changes, AuditTrail audit, LimitsConfig config, Clock clock) {
        this.requests = requests;
        this.changes = changes;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** Before a request is sent. */
    void requireSend(Person person, DataProduct product, Holder holder) {
        if (countSent(person) >= config.requestsPerDay()) {
            throw tooMany("requests", "You have sent %d requests in 24 hours", config.requestsPerDay());
        }
        if (countWithdrawn(person, product, holder) >= config.withdrawalsPerDay()) {
            throw tooMany(
                    "withdrawals",
                    "You have withdrawn a request for this product %d times in 24 hours",
                    config.withdrawalsPerDay());
        }
    }

    /** Before a request is changed. */
    void requireChange(Person person, AccessRequest request) {
        if (changes.countOf(request) >= config.changesPerRequest()) {
            throw new Conflict(
                    "too-many-changes",
                    "You have changed this request %d times. Withdraw it, and send another when you know what you need."
                            .formatted(config.changesPerRequest()));
        }
        requireToday(person);
    }

    /** Before a question or an answer. */
    void requireMessage(Person person, AccessRequest request) {
        if (request.messages().size() >= config.messagesPerRequest()) {
            throw new Conflict(
                    "too-many-messages",
                    "This request has %d questions and answers. Talk to each other, then decide."
                            .formatted(config.messagesPerRequest()));
        }
        requireToday(person);
    }

    private void requireToday(Person person) {
        long sent = countMessages(person) + changes.countBy(person.name(), since());
        if (sent >= config.messagesPerDay()) {
            throw tooMany(
                    "messages", "You have sent %d questions, answers and changes in 24 hours", config.messagesPerDay());
        }
    }

    /** Before a reminder. */
    void requireReminder(Person person, AccessRequest request) {
        if (isRemindedOften(request)) {
            throw new Conflict(
                    "too-many-reminders",
                    "The approvers were reminded of this request %d times. Ask the owner's team."
                            .formatted(config.remindersPerRequest()));
        }
        if (audit.count("actor = ?1 and action = ?2 and at > ?3", person.name(), REMINDED, since())
                >= config.remindersPerDay()) {
            throw tooMany("reminders", "You have sent %d reminders in 24 hours", config.remindersPerDay());
        }
    }

    /** Whether the approvers were reminded of it as often as may be. */
    boolean isRemindedOften(AccessRequest request) {
        return audit.count("requestId = ?1 and action = ?2", request.id(), REMINDED) >= config.remindersPerRequest();
    }

    private long countSent(Person person) {
        return requests.count("requester = ?1 and sentAt > ?2", person.name(), since());
    }

    private long countWithdrawn(Person person, DataProduct product, Holder holder) {
        return requests.count(
                "requester = ?1 and state = ?2 and product = ?3 and principal = ?4 and closedAt > ?5",
                person.name(),
                RequestState.WITHDRAWN,
                product,
                holder.name(),
                since());
    }

    /** Questions and answers. */
    private long countMessages(Person person) {
        return requests.getEntityManager()
                .createQuery("select count(*) from RequestMessage where author = ?1 and at > ?2", Long.class)
                .setParameter(1, person.name())
                .setParameter(2, since())
                .getSingleResult();
    }

    private static Conflict tooMany(String what, String sentence, int limit) {
        return new Conflict("too-many-" + what, (sentence + ". Send more tomorrow.").formatted(limit));
    }

    private Instant since() {
        return clock.instant().minus(A_DAY);
    }
}
