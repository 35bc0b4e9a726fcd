package io.fondaco.web.access.request;

import io.fondaco.access.agreement.HolderPrincipals;
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
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much the teams of whoever asks use a product already. */
@ApplicationScoped
class TeamUses {

    private final LastUses lastUses;
    private final HolderPrincipals principals;
    private final People people;
    private final Teams teams;

    TeamUses(LastUses lastUses, HolderPrincipals principals, People people, Teams teams) {
        this.lastUses = lastUses;
        this.principals = principals;
        this.people = people;
        this.teams = teams;
    }

    /** In sentences, by the request; everything is read once for all of them. */
    Map<AccessRequest, List<String>> of(List<AccessRequest> requests) {
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
                principals.of(involved.stream().map(TeamUses::team).toList());
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
