package io.fondaco.web.access;

import io.fondaco.access.AccessRequest;
import io.fondaco.access.Agreement;
import io.fondaco.access.Agreements;
import io.fondaco.access.DecideRequest;
import io.fondaco.access.Decision;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.web.Badge;
import io.fondaco.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts into words what an approver should know of a request. */
@ApplicationScoped
class Inbox {

    private static final int SHORT_PURPOSE = 40;

    private final DataProducts products;
    private final Agreements agreements;
    private final People people;
    private final TeamNames teamNames;
    private final DecideRequest decideRequest;
    private final Clock clock;

    Inbox(
            DataProducts products,
            Agreements agreements,
            People people,
            TeamNames teamNames,
            DecideRequest decideRequest,
            Clock clock) {
        this.decideRequest = decideRequest;
        this.products = products;
        this.agreements = agreements;
        this.people = people;
        this.teamNames = teamNames;
        this.clock = clock;
    }

    InboxRow row(Person approver, AccessRequest request) {
        return rows(approver, List.of(request), products.decidedBy(approver)).getFirst();
    }

    List<InboxRow> rows(Person approver, List<AccessRequest> requests, List<DataProduct> decided) {
        List<Agreement> given = agreements.givenBy(decided);
        return requests.stream().map(request -> row(approver, request, given)).toList();
    }

    private InboxRow row(Person approver, AccessRequest request, List<Agreement> given) {
        return new InboxRow(
                request,
                people.displayName(request.requester()),
                teamNames.of(request.requester()),
                request.decision()
                        .map(Decision::approver)
                        .map(people::displayName)
                        .orElse(""),
                waiting(request),
                request.ports().stream().anyMatch(OutputPort::personalData),
                request.requester().equals(approver.name()),
                decideRequest.mayUndo(approver, request),
                facts(request, given),
                "",
                "",
                "");
    }

    private static List<String> facts(AccessRequest request, List<Agreement> given) {
        List<String> facts = new ArrayList<>();
        Stream<Agreement> others = given.stream()
                .filter(agreement -> agreement.principal().equals(request.principal()))
                .filter(agreement -> !agreement.port().product().equals(request.product()));
        long held = others.map(agreement -> agreement.port().product().id())
                .distinct()
                .count();
        if (held > 0) {
            facts.add("Reads " + Formats.counted(held, "other product", "other products") + " of yours");
        }
        if (request.purpose().length() < SHORT_PURPOSE) {
            facts.add("Purpose is short");
        }
        return facts;
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
