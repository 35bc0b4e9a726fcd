package io.fondaco.web.publish.plan;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.Drafts;
import io.fondaco.publish.draft.PublishDraft;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
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

/** The third step of a new product: what happens when it is published, and the button. */
@Path("/drafts/{id}")
public class PlanPages {

    @CheckedTemplate(basePath = "publish")
    record plan(PlanView view) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Drafts drafts;
    private final PlanViews views;
    private final PublishDraft publishing;
    private final Flash flash;

    PlanPages(CurrentPerson viewer, Drafts drafts, PlanViews views, PublishDraft publishing, Flash flash) {
        this.publishing = publishing;
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

    /** Publishes it, if the plan is still the one that was shown; what stands against it is shown on the plan. */
    @POST
    @Path("/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(String id, @FormParam("plan") @DefaultValue("") String shown) {
        Draft draft = drafts.get(viewer.get(), id);
        PlanView now = views.of(viewer.get(), draft);
        if (!now.problems().isEmpty()) {
            return Html.answer(422, new plan(now));
        }
        if (now.mayPublish() && !now.hash().equals(shown)) {
            return Html.answer(409, new plan(now.staleBecause("Something changed since you looked at the plan")));
        }
        List<Problem> problems = publishing.publish(viewer.get(), id);
        return problems.isEmpty()
                ? flash.seeOther(
                        "/products/" + draft.content().words().path(), "Published. People find it in a moment.")
                : Html.answer(422, new plan(now.refused(problems)));
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
