package io.fondaco.notification;

import io.fondaco.access.AccessRequest;
import io.fondaco.access.AccessRequests;
import io.fondaco.access.RequestClosed;
import io.fondaco.access.RequestReminded;
import io.fondaco.access.RequestSent;
import io.fondaco.identity.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;

/** Tells requesters and approvers how requests go on. */
@ApplicationScoped
class TellOfRequests {

    private final Notifications notifications;
    private final AccessRequests requests;
    private final People people;

    TellOfRequests(Notifications notifications, AccessRequests requests, People people) {
        this.notifications = notifications;
        this.requests = requests;
        this.people = people;
    }

    void sent(@Observes RequestSent event) {
        AccessRequest request = requests.findById(event.request());
        tellRequester(request, NewsKind.SENT, "We sent your request for %s");
        News asked = News.of(NewsKind.ASKED, request, people.displayName(request.requester()) + " asks for %s");
        approvers(request).forEach(approver -> notifications.tell(approver, asked));
    }

    void reminded(@Observes RequestReminded event) {
        AccessRequest request = requests.findById(event.request());
        News reminder =
                News.of(NewsKind.REMINDED, request, people.displayName(request.requester()) + " still waits for %s");
        approvers(request).forEach(approver -> notifications.tellAgain(approver, reminder));
    }

    private static Stream<String> approvers(AccessRequest request) {
        return request.product().approvers().stream().filter(approver -> !approver.equals(request.requester()));
    }

    /** An approval is told when Trino was seen to hold the grant: {@link TellOfGrants}. */
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
}
