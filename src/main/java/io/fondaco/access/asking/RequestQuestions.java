package io.fondaco.access.asking;

import io.fondaco.access.approval.Approvals;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.access.request.RequestEntry;
import io.fondaco.access.request.RequestMessage;
import io.fondaco.access.request.RequestNews;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Approvers ask the requester, who answers. */
@ApplicationScoped
public class RequestQuestions {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final AccessRequests requests;
    private final Approvals approvals;
    private final RequestChanges changes;
    private final RequestLimits limits;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestNews> news;

    RequestQuestions(
            AccessRequests requests,
            Approvals approvals,
            RequestChanges changes,
            RequestLimits limits,
            AuditTrail audit,
            Clock clock,
            Event<RequestNews> news) {
        this.requests = requests;
        this.approvals = approvals;
        this.changes = changes;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
        this.news = news;
    }

    /** An approver asks; the request goes on waiting. */
    @Transactional
    public AccessRequest ask(Person approver, UUID id, String question) {
        AccessRequest request = find(approver, id);
        if (requests.isConcerned(approver, request)) {
            changes.requireWaiting(request);
        }
        if (!approvals.mayDecide(approver, request)) {
            throw new Forbidden("not-an-approver", "Only those who decide on this request ask about it.");
        }
        say(request, approver, RequestMessage.Kind.QUESTION, question);
        tell(request, approver, AuditAction.REQUEST_QUESTION, RequestNews.Kind.QUESTION);
        return request;
    }

    /** The requester answers the open question. */
    @Transactional
    public AccessRequest answer(Person requester, UUID id, String answer) {
        AccessRequest request = own(requester, id);
        changes.requireWaiting(request);
        if (request.openQuestion().isEmpty()) {
            throw new Conflict("no-question", "There is no open question to answer.");
        }
        say(request, requester, RequestMessage.Kind.ANSWER, answer);
        tell(request, requester, AuditAction.REQUEST_ANSWER, RequestNews.Kind.ANSWER);
        return request;
    }

    private AccessRequest find(Person viewer, UUID id) {
        return requests.findLocked(viewer, id).orElseThrow(AccessRequests::unknown);
    }

    private AccessRequest own(Person requester, UUID id) {
        AccessRequest request = find(requester, id);
        if (!request.requester().equals(requester.name())) {
            throw new Forbidden("not-your-request", "Only the requester answers questions about a request.");
        }
        return request;
    }

    private void say(AccessRequest request, Person author, RequestMessage.Kind kind, String text) {
        limits.requireMessage(author, request);
        int length = text.strip().length();
        if (length < SHORTEST || length > LONGEST || text.indexOf('\0') >= 0) {
            throw new Invalid("text-invalid", Map.of("text", "Write 5 to 1,000 characters"));
        }
        request.say(author.name(), kind, text.strip(), clock.instant());
    }

    private void tell(AccessRequest request, Person actor, AuditAction action, RequestNews.Kind kind) {
        audit.record(RequestEntry.of(request, actor.name(), action, request.reference()));
        news.fire(new RequestNews(request.id(), kind));
    }
}
