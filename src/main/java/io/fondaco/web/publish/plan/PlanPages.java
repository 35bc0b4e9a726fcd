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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

    /** Publishes it; what stands against it is shown on the plan. */
    @POST
    @Path("/publication")
    public Response publish(String id) {
        Draft draft = drafts.get(viewer.get(), id);
        PlanView before = views.of(viewer.get(), draft);
        if (!before.problems().isEmpty()) {
            return Html.answer(422, new plan(before));
        }
        List<Problem> problems = publishing.publish(viewer.get(), id);
        return problems.isEmpty()
                ? flash.seeOther(
                        "/products/" + draft.content().words().path(),
                        "Published. People find it in a moment, and you own it.")
                : Html.answer(422, new plan(before.with(PlanViews.sentences(problems))));
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
