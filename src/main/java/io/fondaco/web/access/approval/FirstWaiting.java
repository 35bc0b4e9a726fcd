package io.fondaco.web.access.approval;

import io.fondaco.access.approval.WaitingRequests;
import io.fondaco.identity.Person;
import io.fondaco.web.ViewerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The head of the viewer's inbox, for pages that show more than that. */
@ApplicationScoped
public class FirstWaiting {

    private final ViewerScope scope;
    private final WaitingRequests waiting;
    private final Inbox inbox;

    FirstWaiting(ViewerScope scope, WaitingRequests waiting, Inbox inbox) {
        this.scope = scope;
        this.waiting = waiting;
        this.inbox = inbox;
    }

    /** The requests that wait longest, without what helps to decide. */
    public List<InboxRow> rows(Person approver, int most) {
        return scope.waiting() == 0 ? List.of() : inbox.brief(approver, waiting.list(scope.get(), 1, most));
    }
}
