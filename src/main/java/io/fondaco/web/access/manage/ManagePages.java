package io.fondaco.web.access.manage;

import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.web.access.readers.AccessFile;
import io.fondaco.web.access.review.StartForm;
import io.fondaco.web.download.Download;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** What an owner sees of the access to a product: who has it, by which policy, and whether they still need it. */
@Path("/products/{domain}/{slug}")
public class ManagePages {

    private final CurrentPerson viewer;
    private final ManagedProducts managed;
    private final ManageViews views;
    private final AccessFile file;

    ManagePages(CurrentPerson viewer, ManagedProducts managed, ManageViews views, AccessFile file) {
        this.viewer = viewer;
        this.managed = managed;
        this.views = views;
        this.file = file;
    }

    /** One of the tabs; that of the access where none of this name is. */
    @GET
    @Path("/manage")
    public TemplateInstance page(
            String domain,
            String slug,
            @QueryParam("tab") @DefaultValue("access") String tab,
            @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("show") @DefaultValue("") String show,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("try") @DefaultValue("") String typed,
            @QueryParam("try-chosen") List<String> tried) {
        DataProduct product = managed.find(domain, slug);
        return switch (tab) {
            case "policy" -> views.policy(product, tried, typed);
            case "product" -> views.product(product);
            case "reviews" -> views.reviews(product, page, StartForm.FRESH, Map.of());
            default -> views.access(product, who, show, page);
        };
    }

    /** Everybody whom the list shows, on all its pages, as a file. */
    @GET
    @Path("/manage/access.csv")
    public Response csv(
            String domain,
            String slug,
            @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("show") @DefaultValue("") String show) {
        DataProduct product = managed.find(domain, slug);
        Person person = viewer.get();
        return Download.csv(
                product.slug() + "-access.csv",
                AccessFile.HEADINGS,
                rows -> file.each(person, domain, slug, who, show, rows));
    }
}
