package io.fondaco.access.people;

import io.fondaco.access.approval.Approvals;
import io.fondaco.access.approval.ApproverScopes;
import io.fondaco.access.approval.WaitingRequests;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** Requests that wait and change when somebody leaves. */
@ApplicationScoped
class LeaversRequests {

    private final AccessRequests requests;
    private final ApproverScopes scopes;
    private final WaitingRequests waiting;
    private final Approvals approvals;

    LeaversRequests(AccessRequests requests, ApproverScopes scopes, WaitingRequests waiting, Approvals approvals) {
        this.requests = requests;
        this.scopes = scopes;
        this.waiting = waiting;
        this.approvals = approvals;
    }

    Departure.Requests of(String person) {
        Page<AccessRequest> toAnswer = waiting.page(scopes.of(person), 1, Page.SIZE);
        return new Departure.Requests(
                requests.listWaitingOf(person),
                toAnswer,
                toAnswer.items().stream()
                        .filter(request -> approvals.awaited(request).equals(Set.of(person)))
                        .map(AccessRequest::id)
                        .collect(Collectors.toSet()));
    }
}
