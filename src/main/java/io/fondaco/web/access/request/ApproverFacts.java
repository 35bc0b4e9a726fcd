package io.fondaco.web.access.request;

import io.fondaco.access.agreement.GivenAgreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.approval.PastDecisions;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.People;
import io.fondaco.product.OutputPort;
import io.fondaco.product.organisation.Teams;
import io.fondaco.usage.report.LastUses;
import io.fondaco.usage.report.LastUses.Reading;
import io.fondaco.usage.report.LastUses.Use;
import io.fondaco.web.Formats;
import io.fondaco.web.access.holder.AccountFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Short sentences that help to decide: what is in the way, what they hold, what their team does, what others got. */
@ApplicationScoped
public class ApproverFacts {

    private static final int SHORT_PURPOSE = 40;
    private static final int FEWEST_ANSWERS = 3;

    private final GivenAgreements given;
    private final PastDecisions past;
    private final LastUses lastUses;
    private final HolderPrincipals principals;
    private final People people;
    private final Teams teams;
    private final TrinoFacts trino;
    private final AccountFacts accountFacts;

    ApproverFacts(
            GivenAgreements given,
            PastDecisions past,
            LastUses lastUses,
            HolderPrincipals principals,
            People people,
            Teams teams,
            TrinoFacts trino,
            AccountFacts accountFacts) {
        this.given = given;
        this.past = past;
        this.lastUses = lastUses;
        this.principals = principals;
        this.people = people;
        this.teams = teams;
        this.trino = trino;
        this.accountFacts = accountFacts;
    }

    /** The facts of each request, for an approver who decides for these products; each kind is read once for all. */
    public Map<AccessRequest, List<String>> of(List<AccessRequest> requests, Set<UUID> decided) {
        Map<String, Set<UUID>> read =
                given.readBy(requests.stream().map(AccessRequest::principal).toList(), decided);
        Map<UUID, PastDecisions.Answers> answers =
                past.of(requests.stream().map(request -> request.product().id()).collect(Collectors.toSet()));
        Map<AccessRequest, List<String>> uses = uses(requests);
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

    /** How much the teams of whoever asks use the product already. */
    private Map<AccessRequest, List<String>> uses(List<AccessRequest> requests) {
        Map<String, Set<String>> memberships =
                people.teamsOf(requests.stream().map(AccessRequest::requester).toList());
        Map<AccessRequest, Set<String>> asking = requests.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        request -> request.holder().kind() == HolderKind.TEAM
                                ? Set.of(request.principal())
                                : new TreeSet<>(memberships.get(request.requester()))));
        Set<String> involved =
                asking.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        Map<Holder, Set<String>> members =
                principals.of(involved.stream().map(ApproverFacts::team).toList());
        Map<Reading, Use> uses = lastUses.of(requests.stream()
                .flatMap(request -> asking.get(request).stream().map(team -> reading(request, members.get(team(team)))))
                .distinct()
                .toList());
        Map<String, String> names = teams.displayNames(involved);
        return requests.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        request -> asking.get(request).stream()
                                .flatMap(team ->
                                        used(names.get(team), uses.get(reading(request, members.get(team(team))))))
                                .toList()));
    }

    private static Stream<String> used(String team, Use use) {
        return use.queries() == 0
                ? Stream.empty()
                : Stream.of("%s ran %s on it in 90 days"
                        .formatted(team, Formats.counted(use.queries(), "query", "queries")));
    }

    private static Reading reading(AccessRequest request, Set<String> members) {
        Set<QualifiedName> objects =
                request.product().ports().stream().map(OutputPort::object).collect(Collectors.toSet());
        return new Reading(objects, members);
    }

    private static Holder team(String name) {
        return new Holder(HolderKind.TEAM, name);
    }
}
