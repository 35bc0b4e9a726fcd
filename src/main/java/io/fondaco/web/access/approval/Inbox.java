package io.fondaco.web.access.approval;

import io.fondaco.access.approval.UndoApproval;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Decision;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.OutputPort;
import io.fondaco.web.Badge;
import io.fondaco.web.Formats;
import io.fondaco.web.access.holder.TeamNames;
import io.fondaco.web.access.request.ApproverFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts into words what an approver should know of a request. */
@ApplicationScoped
class Inbox {

    private final ApproverFacts approverFacts;
    private final People people;
    private final TeamNames teamNames;
    private final UndoApproval undoApproval;
    private final Clock clock;

    Inbox(ApproverFacts approverFacts, People people, TeamNames teamNames, UndoApproval undoApproval, Clock clock) {
        this.undoApproval = undoApproval;
        this.approverFacts = approverFacts;
        this.people = people;
        this.teamNames = teamNames;
        this.clock = clock;
    }

    InboxRow row(Person approver, AccessRequest request) {
        return rows(approver, List.of(request)).getFirst();
    }

    /** The rows of these requests, for an approver. */
    List<InboxRow> rows(Person approver, List<AccessRequest> requests) {
        return rows(approver, requests, approverFacts.of(requests));
    }

    /** The same without what helps to decide, which costs most. */
    List<InboxRow> brief(Person approver, List<AccessRequest> requests) {
        return rows(approver, requests, Map.of());
    }

    private List<InboxRow> rows(Person approver, List<AccessRequest> requests, Map<AccessRequest, List<String>> facts) {
        Map<String, String> names = people.displayNames(requests.stream()
                .flatMap(request -> Stream.concat(Stream.of(request.requester()), decider(request).stream()))
                .toList());
        List<String> requesters =
                requests.stream().map(AccessRequest::requester).distinct().toList();
        Map<String, String> teams = teamNames.of(requesters);
        return requests.stream()
                .map(request -> new InboxRow(
                        request,
                        names.get(request.requester()),
                        teams.get(request.requester()),
                        decider(request).map(names::get).orElse(""),
                        waiting(request),
                        request.ports().stream().anyMatch(OutputPort::personalData),
                        request.requester().equals(approver.name()),
                        undoApproval.mayUndo(approver, request),
                        facts.getOrDefault(request, List.of()),
                        "",
                        "",
                        ""))
                .toList();
    }

    private static Optional<String> decider(AccessRequest request) {
        return request.decision().map(Decision::approver);
    }

    private Badge waiting(AccessRequest request) {
        Duration time = Duration.between(request.sentAt(), clock.instant());
        long days = time.toDays();
        String text = days >= 1
                ? Formats.counted(days, "day", "days")
                : time.toHours() >= 1 ? time.toHours() + " h" : Math.max(1, time.toMinutes()) + " min";
        return new Badge("Waiting " + text, "clock", days >= 4 ? "bad" : days >= 2 ? "warn" : "info");
    }
}
