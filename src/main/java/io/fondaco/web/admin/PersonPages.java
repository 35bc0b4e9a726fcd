package io.fondaco.web.admin;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.people.ManagePeople;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.organisation.Teams;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.fondaco.web.picker.Pick;
import io.fondaco.web.picker.Picks;
import io.fondaco.web.search.Encoding;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** One person: the teams they belong to, and whether they still work here. */
@Path("/admin/people/{name}")
public class PersonPages {

    @CheckedTemplate(basePath = "admin")
    record person(
            KnownPerson person,
            List<TeamMembership> teams,
            Map<String, String> teamNames,
            List<Agreement> agreements,
            String team,
            String error)
            implements TemplateInstance {}

    private final Admin admin;
    private final People people;
    private final TeamMemberships memberships;
    private final Teams teams;
    private final Agreements agreements;
    private final ManagePeople managePeople;
    private final Picks picks;
    private final Flash flash;

    PersonPages(
            Admin admin,
            People people,
            TeamMemberships memberships,
            Teams teams,
            Agreements agreements,
            ManagePeople managePeople,
            Picks picks,
            Flash flash) {
        this.admin = admin;
        this.people = people;
        this.memberships = memberships;
        this.teams = teams;
        this.agreements = agreements;
        this.managePeople = managePeople;
        this.picks = picks;
        this.flash = flash;
    }

    /** The page. */
    @GET
    public TemplateInstance person(String name) {
        admin.get();
        return page(name, "", "");
    }

    private person page(String name, String team, String error) {
        KnownPerson found = people.findByIdOptional(name).orElseThrow(People::unknown);
        List<TeamMembership> belongs = memberships.of(found.name());
        return new person(
                found,
                belongs,
                teams.displayNames(belongs.stream().map(TeamMembership::team).toList()),
                agreements.of(new Holder(HolderKind.PERSON, found.name())),
                team,
                error);
    }

    /** Adds the person to a team. */
    @POST
    @Path("/teams")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(String name, @FormParam("team") @DefaultValue("") String team) {
        try {
            String key = picks.key(Pick.Kind.TEAM, team);
            managePeople.join(admin.get(), key, name);
            return back(name, "Added to %s. What the team may read is being given.".formatted(teams.displayName(key)));
        } catch (Invalid invalid) {
            return Html.answer(422, page(name, team, invalid.sentences()));
        }
    }

    /** Takes the person out of a team. */
    @POST
    @Path("/teams/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(String name, @FormParam("team") @DefaultValue("") String team) {
        managePeople.leave(admin.get(), team, name);
        return back(
                name,
                "Taken out of %s. What only the team may read is being taken away.".formatted(teams.displayName(team)));
    }

    /** The person works here after all. */
    @POST
    @Path("/return")
    public Response back(String name) {
        managePeople.back(admin.get(), name);
        return back(name, "%s has not left. What ended stays ended.".formatted(people.displayName(name)));
    }

    private Response back(String name, String said) {
        return flash.seeOther("/admin/people/" + Encoding.inAddress(name), said);
    }
}
