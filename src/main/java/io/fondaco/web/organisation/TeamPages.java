package io.fondaco.web.organisation;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.organisation.Team;
import io.fondaco.product.organisation.Teams;
import io.fondaco.web.search.ListView;
import io.fondaco.web.search.ProductLists;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** A team: how to reach it, and the products that it owns. */
@Path("/teams/{team}")
public class TeamPages {

    @CheckedTemplate(basePath = "organisation")
    record team(String name, String contact, boolean mail, boolean mine, List<String> members, ListView view)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Teams teams;
    private final TeamMemberships memberships;
    private final People people;
    private final ProductLists lists;

    TeamPages(CurrentPerson viewer, Teams teams, TeamMemberships memberships, People people, ProductLists lists) {
        this.viewer = viewer;
        this.teams = teams;
        this.memberships = memberships;
        this.people = people;
        this.lists = lists;
    }

    /** The page; a team that the organisation's file does not name is known by its products, or to its members. */
    @GET
    @Transactional
    public TemplateInstance show(@RestPath String team) {
        Person person = viewer.get();
        Optional<Team> named = teams.findByIdOptional(team);
        boolean mine = person.teams().contains(team);
        ListView view = lists.filtered(person, "owner", team);
        if (named.isEmpty() && !mine && view.rows().total() == 0) {
            throw new NotFound("team-unknown", "There is no such team.");
        }
        return new team(
                named.map(Team::name).orElse(team),
                named.map(Team::contact).orElse(""),
                named.filter(Team::hasMailAddress).isPresent(),
                mine,
                mine || person.platformAdmin() ? members(team) : List.of(),
                view);
    }

    private List<String> members(String team) {
        return people.displayNames(memberships.membersOf(team)).values().stream()
                .sorted()
                .toList();
    }
}
