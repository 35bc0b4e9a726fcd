package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.Badges;
import io.fondaco.web.Csv;
import io.fondaco.web.SortLink;
import io.fondaco.web.access.request.RequestView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;

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

    AccessPages(CurrentPerson viewer, MyAccess myAccess) {
        this.viewer = viewer;
        this.myAccess = myAccess;
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
    @Produces("text/csv;charset=UTF-8")
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"my-access.csv\"")
    public String file() {
        Csv csv = new Csv("product", "domain", "state", "kind", "until", "given by", "purpose");
        myAccess.held(viewer.get()).forEach(held -> csv.row(cells(held)));
        return csv.toString();
    }

    private static List<String> cells(HeldAccess held) {
        return List.of(
                held.product().path(),
                held.product().domain().name(),
                Badges.badge(held.status().state()).text(),
                held.kind(),
                held.until(),
                held.agreement().map(Agreement::givenBy).orElse(""),
                held.agreement().map(Agreement::purpose).orElse(""));
    }
}
