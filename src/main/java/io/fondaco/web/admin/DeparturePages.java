package io.fondaco.web.admin;

import io.fondaco.access.people.Departure;
import io.fondaco.access.people.ManagePeople;
import io.fondaco.access.people.PreviewDeparture;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.identity.People;
import io.fondaco.product.organisation.Teams;
import io.fondaco.web.Flash;
import io.fondaco.web.search.Encoding;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What happens if somebody leaves, shown before it is done. */
@Path("/admin/people/{name}/departure")
public class DeparturePages {

    @CheckedTemplate(basePath = "admin")
    record departure(Departure departure, Map<String, String> names) implements TemplateInstance {}

    private final Admin admin;
    private final PreviewDeparture foresee;
    private final ManagePeople managePeople;
    private final People people;
    private final Teams teams;
    private final Flash flash;

    DeparturePages(
            Admin admin, PreviewDeparture foresee, ManagePeople managePeople, People people, Teams teams, Flash flash) {
        this.admin = admin;
        this.foresee = foresee;
        this.managePeople = managePeople;
        this.people = people;
        this.teams = teams;
        this.flash = flash;
    }

    /** The page. */
    @GET
    public TemplateInstance foresee(String name) {
        Departure departure = foresee.of(admin.get(), name);
        Stream<String> deciders =
                departure.duties().delegations().stream().flatMap(each -> Stream.of(each.person(), each.delegate()));
        Stream<String> heirs = departure.duties().accounts().stream().flatMap(each -> each.heir().stream());
        Map<String, String> names = new HashMap<>(teams.displayNames(Stream.concat(
                        departure.teams().stream(),
                        departure.requests().asked().stream().map(AccessRequest::principal))
                .toList()));
        names.putAll(people.displayNames(Stream.concat(deciders, heirs).toList()));
        return new departure(departure, names);
    }

    /** The person works here no more. */
    @POST
    public Response left(String name) {
        managePeople.left(admin.get(), name);
        return flash.seeOther(
                "/admin/people/" + Encoding.inAddress(name),
                "%s has left. What they may read is being taken away.".formatted(people.displayName(name)));
    }
}
