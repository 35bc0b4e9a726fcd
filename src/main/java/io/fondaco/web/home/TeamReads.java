package io.fondaco.web.home;

import io.fondaco.access.agreement.GivenAgreements;
import io.fondaco.access.agreement.GivenAgreements.Readers;
import io.fondaco.access.approval.AnsweredRequests;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Teams;
import io.fondaco.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the colleagues of somebody read, from five people on: of fewer it would be told who they are. */
@ApplicationScoped
class TeamReads {

    private static final int FEWEST = 5;
    private static final int SHOWN = 4;

    /** What a team reads. */
    record Team(String name, List<Read> products) {}

    /** A product that colleagues read, and a line about it. */
    record Read(DataProduct product, String about) {}

    private final TeamMemberships memberships;
    private final GivenAgreements given;
    private final DataProducts products;
    private final AnsweredRequests answered;
    private final Teams teams;
    private final Clock clock;

    TeamReads(
            TeamMemberships memberships,
            GivenAgreements given,
            DataProducts products,
            AnsweredRequests answered,
            Teams teams,
            Clock clock) {
        this.memberships = memberships;
        this.given = given;
        this.products = products;
        this.answered = answered;
        this.teams = teams;
        this.clock = clock;
    }

    /** The largest team of this person that is large enough; empty where there is none, or it reads nothing. */
    Optional<Team> of(Person viewer) {
        Map<String, Set<String>> members = memberships.membersOf(viewer.teams());
        return members.entrySet().stream()
                .filter(team -> team.getValue().size() > FEWEST)
                .max(Comparator.comparing((Map.Entry<String, Set<String>> team) ->
                                team.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(team -> new Team(
                        teams.displayName(team.getKey()),
                        read(viewer, team.getKey(), team.getValue().size() - 1)))
                .filter(team -> !team.products().isEmpty());
    }

    private List<Read> read(Person viewer, String team, int colleagues) {
        List<Readers> most = given.readIn(team, FEWEST, SHOWN);
        Map<UUID, DataProduct> visible =
                products
                        .visibleAmong(
                                viewer, most.stream().map(Readers::product).collect(Collectors.toSet()))
                        .stream()
                        .filter(product -> product.status().isPublic())
                        .collect(Collectors.toMap(DataProduct::id, product -> product));
        return most.stream()
                .filter(readers -> visible.containsKey(readers.product()))
                .map(readers -> read(visible.get(readers.product()), readers.people(), colleagues))
                .toList();
    }

    private Read read(DataProduct product, long readers, int colleagues) {
        String usually = answered.usualTime(product, clock.instant())
                .map(time -> " · %s usually answers in %s"
                        .formatted(teams.displayName(product.ownerTeam()), Formats.waited(time)))
                .orElse("");
        return new Read(
                product,
                "%d of %s read it%s"
                        .formatted(readers, Formats.counted(colleagues, "colleague", "colleagues"), usually));
    }
}
