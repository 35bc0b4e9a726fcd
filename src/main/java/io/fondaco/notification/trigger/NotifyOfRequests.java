package io.fondaco.notification.trigger;

import io.fondaco.access.approval.Approvals;
import io.fondaco.access.asking.RequestReminded;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestClosed;
import io.fondaco.access.request.RequestMessage;
import io.fondaco.access.request.RequestNews;
import io.fondaco.access.request.RequestSent;
import io.fondaco.access.request.RequestState;
import io.fondaco.identity.People;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells requesters and approvers how requests go on. */
@ApplicationScoped
class NotifyOfRequests {

    private final Notifications notifications;
    private final AccessRequests requests;
    private final Approvals approvals;
    private final People people;

    NotifyOfRequests(Notifications notifications, AccessRequests requests, Approvals approvals, People people) {
        this.notifications = notifications;
        this.requests = requests;
        this.approvals = approvals;
        this.people = people;
    }

    /** What a rule approved at once waits for nobody. */
    void sent(@Observes RequestSent event) {
        AccessRequest request = requests.findById(event.request());
        if (request.state() == RequestState.WAITING) {
            tellRequester(request, NewsKind.SENT, "We sent your request for %s");
            tellApprovers(request, asked(request));
        }
    }

    /** News of a request that goes on waiting. */
    void goesOn(@Observes RequestNews event) {
        AccessRequest request = requests.findById(event.request());
        switch (event.kind()) {
            case NEXT_STEP -> tellApprovers(request, asked(request));
            case REOPENED -> tellAgain(request, NewsKind.REOPENED, "Your request for %s waits again");
            case QUESTION ->
                tellAgain(
                        request,
                        NewsKind.QUESTION,
                        "Question about your request %s for %%s".formatted(request.reference()));
            case ANSWER ->
                request.messages().stream()
                        .filter(message -> message.kind() == RequestMessage.Kind.QUESTION)
                        .reduce((_, last) -> last)
                        .ifPresent(question -> notifications.tellAgain(
                                question.author(),
                                News.of(
                                        NewsKind.QUESTION,
                                        request,
                                        "%s answered your question about %%s"
                                                .formatted(people.displayName(request.requester())))));
            case CHANGED -> tellApproversAgain(request, name(request) + " changed the request for %s");
            case PORT_CHANGED -> {
                tellApproversAgain(request, "What %s asks for in %%s has changed".formatted(name(request)));
                News moved = News.of(NewsKind.PRODUCT_CHANGED, request, "What you asked for in %s has changed");
                notifications.tellAgain(request.requester(), moved);
            }
        }
    }

    private void tellApproversAgain(AccessRequest request, String subject) {
        News news = News.of(NewsKind.REMINDED, request, subject);
        approvals.awaited(request).forEach(approver -> notifications.tellAgain(approver, news));
    }

    void reminded(@Observes RequestReminded event) {
        AccessRequest request = requests.findById(event.request());
        tellApproversAgain(request, name(request) + " still waits for %s");
    }

    private String name(AccessRequest request) {
        return people.displayName(request.requester());
    }

    private News asked(AccessRequest request) {
        return News.of(NewsKind.ASKED, request, name(request) + " asks for %s");
    }

    private void tellApprovers(AccessRequest request, News news) {
        approvals.awaited(request).forEach(approver -> notifications.tell(approver, news));
    }

    /** An approval is told when Trino was seen to hold the grant: {@link NotifyOfGrants}. */
    void closed(@Observes RequestClosed event) {
        AccessRequest request = requests.findById(event.request());
        switch (request.state()) {
            case DECLINED -> tellRequester(request, NewsKind.DECLINED, "Your request for %s was declined");
            case LAPSED -> tellRequester(request, NewsKind.LAPSED, "Nobody answered your request for %s in 30 days");
            case WAITING, APPROVED, WITHDRAWN -> {
                // nothing that the requester does not know
            }
        }
    }

    private void tellRequester(AccessRequest request, NewsKind kind, String subject) {
        notifications.tell(request.requester(), News.of(kind, request, subject));
    }

    private void tellAgain(AccessRequest request, NewsKind kind, String subject) {
        notifications.tellAgain(request.requester(), News.of(kind, request, subject));
    }
}
