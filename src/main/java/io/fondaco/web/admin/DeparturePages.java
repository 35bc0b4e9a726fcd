package io.fondaco.web.admin;

import io.fondaco.access.people.Departure;
import io.fondaco.access.people.ManagePeople;
import io.fondaco.access.people.PreviewDeparture;
import io.fondaco.identity.People;
import io.fondaco.web.Flash;
import io.fondaco.web.search.Encoding;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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
    private final Flash flash;

    DeparturePages(Admin admin, PreviewDeparture foresee, ManagePeople managePeople, People people, Flash flash) {
        this.admin = admin;
        this.foresee = foresee;
        this.managePeople = managePeople;
        this.people = people;
        this.flash = flash;
    }

    /** The page. */
    @GET
    public TemplateInstance foresee(String name) {
        Departure departure = foresee.of(admin.get(), name);
        Stream<String> deciders =
                departure.duties().delegations().stream().flatMap(each -> Stream.of(each.person(), each.delegate()));
        Stream<String> heirs = departure.duties().accounts().stream().flatMap(each -> each.heir().stream());
        return new departure(
                departure, people.displayNames(Stream.concat(deciders, heirs).toList()));
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
