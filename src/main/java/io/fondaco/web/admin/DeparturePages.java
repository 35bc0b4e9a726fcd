package io.fondaco.web.admin;

import io.fondaco.access.people.Departure;
import io.fondaco.access.people.ManagePeople;
import io.fondaco.access.people.PreviewDeparture;
import io.fondaco.web.Flash;
import io.fondaco.web.search.Encoding;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** What happens if somebody leaves, shown before it is done. */
@Path("/admin/people/{name}/departure")
public class DeparturePages {

    @CheckedTemplate(basePath = "admin")
    record departure(Departure departure) implements TemplateInstance {}

    private final Admin admin;
    private final PreviewDeparture foresee;
    private final ManagePeople managePeople;
    private final Flash flash;

    DeparturePages(Admin admin, PreviewDeparture foresee, ManagePeople managePeople, Flash flash) {
        this.admin = admin;
        this.foresee = foresee;
        this.managePeople = managePeople;
        this.flash = flash;
    }

    /** The page. */
    @GET
    public TemplateInstance foresee(String name) {
        return new departure(foresee.of(admin.get(), name));
    }

    /** The person works here no more. */
    @POST
    public Response left(String name) {
        managePeople.left(admin.get(), name);
        return flash.seeOther(
                "/admin/people/" + Encoding.inAddress(name),
                "Noted. What %s may read is being taken away.".formatted(name));
    }
}
