package io.fondaco.access.asking;

import io.fondaco.access.approval.StepApprovers;
import io.fondaco.access.holder.PresenceCheck;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.CheckedRequest;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.access.request.RequestEntry;
import io.fondaco.access.request.RequestNews;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The requester says differently what is asked for, while the request waits. */
@ApplicationScoped
public class ChangeRequest {

    private final AccessRequests requests;
    private final RequestRules rules;
    private final PresenceCheck presence;
    private final RequestChanges changes;
    private final StepApprovers stepApprovers;
    private final AuditTrail audit;
    private final Event<RequestNews> news;

    ChangeRequest(
            AccessRequests requests,
            RequestRules rules,
            PresenceCheck presence,
            RequestChanges changes,
            StepApprovers stepApprovers,
            AuditTrail audit,
            Event<RequestNews> news) {
        this.requests = requests;
        this.rules = rules;
        this.presence = presence;
        this.changes = changes;
        this.stepApprovers = stepApprovers;
        this.audit = audit;
        this.news = news;
    }

    /**
     * The requester says differently what is asked for, while the request waits: approvals given so far count no
     * more. The product, the holder and the form's key stay.
     *
     * @param seenVersion of the request, as the form showed it
     */
    @Transactional
    public AccessRequest change(Person person, UUID id, long seenVersion, AccessRequestInput input) {
        AccessRequest request = requests.findLocked(person, id)
                .filter(found -> found.requester().equals(person.name()))
                .orElseThrow(AccessRequests::unknown);
        changes.requireSeen(request, seenVersion);
        presence.require(request.requester(), request.holder());
        CheckedRequest checked = rules.checkChange(person, request, input);
        changes.note(request, checked.details());
        request.change(checked.details());
        stepApprovers.begin(request, checked.policy());
        audit.record(RequestEntry.asked(request, AuditAction.REQUEST_CHANGED));
        news.fire(new RequestNews(id, RequestNews.Kind.CHANGED));
        return request;
    }
}
