package io.fondaco.web.access.request;

import io.fondaco.access.agreement.GivenAgreements;
import io.fondaco.access.approval.PastDecisions;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.web.Formats;
import io.fondaco.web.ViewerScope;
import io.fondaco.web.access.holder.AccountFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Short sentences that help to decide: what is in the way, what they hold, what their team does, what others got. */
@ApplicationScoped
public class ApproverFacts {

    private static final int SHORT_PURPOSE = 40;
    private static final int FEWEST_ANSWERS = 3;

    private final GivenAgreements given;
    private final PastDecisions past;
    private final TeamUses teamUses;
    private final TrinoFacts trino;
    private final AccountFacts accountFacts;
    private final ViewerScope scope;

    ApproverFacts(
            GivenAgreements given,
            PastDecisions past,
            TeamUses teamUses,
            TrinoFacts trino,
            AccountFacts accountFacts,
            ViewerScope scope) {
        this.given = given;
        this.past = past;
        this.teamUses = teamUses;
        this.trino = trino;
        this.accountFacts = accountFacts;
        this.scope = scope;
    }

    /** The facts of each request for the viewer, who decides on them; each kind is read once for all. */
    public Map<AccessRequest, List<String>> of(List<AccessRequest> requests) {
        Map<String, Set<UUID>> read =
                given.readBy(requests.stream().map(AccessRequest::principal).toList(), scope.decided());
        Map<UUID, PastDecisions.Answers> answers =
                past.of(requests.stream().map(request -> request.product().id()).collect(Collectors.toSet()));
        Map<AccessRequest, List<String>> uses = teamUses.of(requests);
        Map<String, List<String>> accounts = accountFacts.of(requests);
        Map<AccessRequest, List<String>> inTrino = trino.of(requests);
        return requests.stream().collect(Collectors.toMap(Function.identity(), request -> {
            List<String> facts = new ArrayList<>(inTrino.get(request));
            if (request.holder().kind() == HolderKind.SERVICE_ACCOUNT) {
                facts.addAll(accounts.getOrDefault(request.principal(), List.of()));
            }
            held(request, read.getOrDefault(request.principal(), Set.of())).ifPresent(facts::add);
            facts.addAll(uses.get(request));
            Optional.ofNullable(answers.get(request.product().id()))
                    .flatMap(ApproverFacts::answered)
                    .ifPresent(facts::add);
            if (request.purpose().length() < SHORT_PURPOSE) {
                facts.add("Purpose is short");
            }
            return facts;
        }));
    }

    private static Optional<String> held(AccessRequest request, Set<UUID> read) {
        long others = read.stream()
                .filter(product -> !product.equals(request.product().id()))
                .count();
        return others == 0
                ? Optional.empty()
                : Optional.of("Reads " + Formats.counted(others, "other product", "other products") + " of yours");
    }

    private static Optional<String> answered(PastDecisions.Answers answers) {
        return answers.all() < FEWEST_ANSWERS
                ? Optional.empty()
                : Optional.of("%s of the last %d requests for it were approved; an answer usually took %s"
                        .formatted(some(answers), answers.all(), Formats.waited(answers.usually())));
    }

    private static String some(PastDecisions.Answers answers) {
        return answers.approved() == answers.all() ? "All" : answers.approved() == 0 ? "None" : "" + answers.approved();
    }
}
