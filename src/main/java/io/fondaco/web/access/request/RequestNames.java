package io.fondaco.web.access.request;

import io.fondaco.access.approval.Approvals;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.RequestMessage;
import io.fondaco.access.request.RequestState;
import io.fondaco.identity.People;
import io.fondaco.web.access.holder.TeamNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of a request, by the names that its page shows. */
@ApplicationScoped
class RequestNames {

    /**
     * Those of one request.
     *
     * @param teams of the requester
     * @param deciders those who decide, or decided
     * @param authors of questions and answers, by their names in Trino
     */
    record Names(String requester, String teams, ProductOwners owners, String deciders, Map<String, String> authors) {}

    private final People people;
    private final TeamNames teamNames;
    private final Owners owners;
    private final Approvals approvals;

    RequestNames(People people, TeamNames teamNames, Owners owners, Approvals approvals) {
        this.people = people;
        this.teamNames = teamNames;
        this.owners = owners;
        this.approvals = approvals;
    }

    Names of(AccessRequest request) {
        ProductOwners answering = owners.of(request.product());
        return new Names(
                people.displayName(request.requester()),
                teamNames.of(request.requester()),
                answering,
                deciders(request, answering),
                people.displayNames(
                        request.messages().stream().map(RequestMessage::author).toList()));
    }

    /** Those whose turn it is; where nobody is left, the page says so. */
    private String deciders(AccessRequest request, ProductOwners answering) {
        if (request.state() != RequestState.WAITING) {
            return answering.anyApprover();
        }
        Set<String> awaited = approvals.awaited(request);
        Map<String, String> names = people.displayNames(awaited);
        return awaited.isEmpty() ? "Nobody" : awaited.stream().map(names::get).collect(Collectors.joining(" or "));
    }
}
