package io.fondaco.web.access.request;

import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.RequestState;
import io.fondaco.identity.People;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.Question;
import io.fondaco.web.access.holder.HolderNames;
import io.fondaco.web.access.holder.TeamNames;
import io.fondaco.web.access.status.WhoIsNext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The people of a request, by the names that its page shows. */
@ApplicationScoped
class RequestNames {

    /**
     * Those of one request.
     *
     * @param teams of the requester
     * @param holder for whom it is
     * @param deciders those who decide, or decided
     * @param answers to the owner's questions, by their texts
     */
    record Names(
            String requester,
            String teams,
            String holder,
            ProductOwners owners,
            String deciders,
            Map<String, String> answers) {}

    private final People people;
    private final TeamNames teamNames;
    private final HolderNames holderNames;
    private final Owners owners;
    private final WhoIsNext whoIsNext;
    private final Policies policies;

    RequestNames(
            People people,
            TeamNames teamNames,
            HolderNames holderNames,
            Owners owners,
            WhoIsNext whoIsNext,
            Policies policies) {
        this.people = people;
        this.teamNames = teamNames;
        this.holderNames = holderNames;
        this.owners = owners;
        this.whoIsNext = whoIsNext;
        this.policies = policies;
    }

    Names of(AccessRequest request) {
        ProductOwners answering = owners.of(request.product());
        return new Names(
                people.displayName(request.requester()),
                teamNames.of(request.requester()),
                holderNames.of(List.of(request.holder())).get(request.holder()),
                answering,
                deciders(request, answering),
                answers(request));
    }

    private Map<String, String> answers(AccessRequest request) {
        Map<String, String> texts = policies
                .of(request.product(), request.asked().policyNumber())
                .questions()
                .stream()
                .collect(Collectors.toMap(Question::key, Question::text));
        Map<String, String> answers = new TreeMap<>();
        request.asked().answers().forEach((key, answer) -> answers.put(texts.getOrDefault(key, key), answer));
        return answers;
    }

    /** Those whose turn it is; where nobody is left, the page says so. */
    private String deciders(AccessRequest request, ProductOwners answering) {
        if (request.state() != RequestState.WAITING) {
            return answering.anyApprover();
        }
        String names = whoIsNext.names(request);
        return names.equals("nobody") ? "Nobody" : names;
    }
}
