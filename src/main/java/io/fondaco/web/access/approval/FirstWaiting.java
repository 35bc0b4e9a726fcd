package io.fondaco.web.access.approval;

import io.fondaco.access.approval.AnsweredRequests;
import io.fondaco.access.approval.WaitingRequests;
import io.fondaco.identity.Person;
import io.fondaco.web.ViewerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The head of the viewer's inbox, for pages that show more than that. */
@ApplicationScoped
public class FirstWaiting {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final ViewerScope scope;
    private final WaitingRequests waiting;
    private final AnsweredRequests answered;
    private final Inbox inbox;
    private final Clock clock;

    FirstWaiting(ViewerScope scope, WaitingRequests waiting, AnsweredRequests answered, Inbox inbox, Clock clock) {
        this.scope = scope;
        this.waiting = waiting;
        this.answered = answered;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** What the approver can still take back, then the requests that wait longest; without what helps to decide. */
    public List<InboxRow> rows(Person approver, int most) {
        List<InboxRow> open =
                scope.waiting() == 0 ? List.of() : inbox.brief(approver, waiting.list(scope.get(), 1, most));
        return Stream.concat(
                        inbox
                                .brief(
                                        approver,
                                        answered.approvedBy(
                                                approver.name(), clock.instant().minus(FRESH)))
                                .stream()
                                .filter(InboxRow::mayUndo),
                        open.stream())
                .toList();
    }
}
