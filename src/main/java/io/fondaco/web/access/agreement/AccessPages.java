package io.fondaco.web.access.agreement;

import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.SortLink;
import io.fondaco.web.access.request.RequestView;
import io.fondaco.web.download.Download;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What the viewer asked for and may read. */
@Path("/")
public class AccessPages {

    @CheckedTemplate(basePath = "access/agreement")
    record mine(
            List<RequestView> requests,
            List<HeldAccess> held,
            List<HeldAccess> ending,
            List<SortLink> headings,
            long leftOut)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final MyAccess myAccess;
    private final MyAccessFile file;

    AccessPages(CurrentPerson viewer, MyAccess myAccess, MyAccessFile file) {
        this.viewer = viewer;
        this.myAccess = myAccess;
        this.file = file;
    }

    /** The page; an unknown order is that of the names. */
    @GET
    @Path("access")
    public TemplateInstance mine(@QueryParam("sort") @DefaultValue("") String sort) {
        MyAccess.FirstHeld first = myAccess.firstHeld(viewer.get());
        List<HeldAccess> held = first.held();
        List<HeldAccess> ending =
                held.stream().filter(each -> !each.ending().isEmpty()).toList();
        HeldSorting sorting = HeldSorting.of(sort);
        return new mine(myAccess.requests(viewer.get()), sorting.sort(held), ending, sorting.links(), first.leftOut());
    }

    /** What the viewer can read, as a file. */
    @GET
    @Path("access.csv")
    public Response csv() {
        Person person = viewer.get();
        return Download.csv("my-access.csv", MyAccessFile.HEADINGS, rows -> file.each(person, rows));
    }
}
