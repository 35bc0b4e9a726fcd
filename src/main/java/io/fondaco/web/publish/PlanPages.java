package io.fondaco.web.publish;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.Drafts;
import io.fondaco.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The third step of a new product: what happens when it is published, and the button. */
@Path("/drafts/{id}")
public class PlanPages {

    @CheckedTemplate(basePath = "publish")
    record plan(PlanView view) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Drafts drafts;
    private final PlanViews views;
    private final Flash flash;

    PlanPages(CurrentPerson viewer, Drafts drafts, PlanViews views, Flash flash) {
        this.viewer = viewer;
        this.drafts = drafts;
        this.views = views;
        this.flash = flash;
    }

    /** The plan; it changes nothing. */
    @GET
    @Path("/plan")
    public TemplateInstance show(String id) {
        return new plan(views.of(viewer.get(), drafts.get(viewer.get(), id)));
    }

    /** Hands the draft to those who may publish it. */
    @POST
    @Path("/proposal")
    public Response propose(String id) {
        Draft draft = drafts.propose(viewer.get(), id);
        return flash.seeOther(
                "/drafts/" + draft.id(),
                "Proposed. Owners of the domain see it under New data product, and publish it.");
    }
}
