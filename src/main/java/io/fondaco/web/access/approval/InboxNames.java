package io.fondaco.web.access.approval;

import io.fondaco.access.approval.Approvals;
import io.fondaco.access.approval.ApproverScope;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.RequestState;
import io.fondaco.identity.People;
import io.fondaco.web.access.holder.HolderNames;
import io.fondaco.web.access.holder.TeamNames;
import io.fondaco.web.name.ActorNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of requests, by the names that the inbox shows. */
@ApplicationScoped
class InboxNames {

    /**
     * Those of one request.
     *
     * @param holder for whom it is
     * @param decider who answered it, and in whose place; empty while it waits
     * @param insteadOf in whose place the viewer would answer it; empty where it is the viewer's own turn
     */
    record Names(String requester, String teams, String holder, String decider, String insteadOf) {}

    private final People people;
    private final TeamNames teamNames;
    private final HolderNames holderNames;
    private final Approvals approvals;

    InboxNames(People people, TeamNames teamNames, HolderNames holderNames, Approvals approvals) {
        this.people = people;
        this.teamNames = teamNames;
        this.holderNames = holderNames;
        this.approvals = approvals;
    }

    Map<AccessRequest, Names> of(Collection<AccessRequest> requests, ApproverScope scope) {
        Map<AccessRequest, String> turns = requests.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        request ->
                                request.state() == RequestState.WAITING ? scope.inPlaceOf(request) : scope.viewer()));
        Map<String, String> names = people.displayNames(requests.stream()
                .flatMap(request -> Stream.concat(
                        Stream.of(request.requester(), turns.get(request)),
                        request.decision().stream()
                                .flatMap(decision -> Stream.of(decision.approver(), decision.inPlaceOf()))))
                .distinct()
                .toList());
        Map<String, String> teams = teamNames.of(
                requests.stream().map(AccessRequest::requester).distinct().toList());
        Map<Holder, String> holders =
                holderNames.of(requests.stream().map(AccessRequest::holder).toList());
        return requests.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        request -> new Names(
                                names.get(request.requester()),
                                teams.get(request.requester()),
                                holders.get(request.holder()),
                                decider(request.decision(), names),
                                turns.get(request).equals(scope.viewer()) ? "" : names.get(turns.get(request)))));
    }

    private static String decider(Optional<Decision> decision, Map<String, String> names) {
        return decision.map(made -> {
                    String who = ActorNames.of(made.approver(), names::get);
                    return made.inPlaceOf().equals(made.approver()) ? who : who + " for " + names.get(made.inPlaceOf());
                })
                .orElse("");
    }

    /** Those whose approval is next, in the form of a sentence's end: {@code Stella Wolf or Otto Brandt}. */
    String next(AccessRequest request) {
        List<String> awaited = List.copyOf(approvals.awaited(request));
        Map<String, String> names = people.displayNames(awaited);
        return awaited.isEmpty()
                ? "nobody"
                : awaited.stream().map(names::get).sorted().collect(Collectors.joining(" or "));
    }
}
