package io.fondaco.web.publish.plan;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProducts;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.Drafts;
import io.fondaco.publish.draft.PlanDraft;
import io.fondaco.publish.draft.PublishDraft;
import io.fondaco.publish.draft.PublishDraft.Seen;
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
import java.util.Optional;

/** The third step of a new product: what happens when it is published, and the button. */
@Path("/drafts/{id}")
public class PlanPages {

    @CheckedTemplate(basePath = "publish")
    record plan(PlanView view) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Drafts drafts;
    private final PlanDraft plans;
    private final PublishDraft publishing;
    private final Flash flash;

    PlanPages(CurrentPerson viewer, Drafts drafts, PlanDraft plans, PublishDraft publishing, Flash flash) {
        this.viewer = viewer;
        this.drafts = drafts;
        this.plans = plans;
        this.publishing = publishing;
        this.flash = flash;
    }

    /** The plan; it changes nothing. */
    @GET
    @Path("/plan")
    public TemplateInstance show(String id) {
        return page(id, "");
    }

    private TemplateInstance page(String id, String stale) {
        Person person = viewer.get();
        return new plan(new PlanView(plans.of(person, drafts.get(person, id)), stale));
    }

    /**
     * Publishes it, if draft and plan are still those that were shown; what stands against it is shown on the plan. Whoever
     * presses twice comes to the product.
     */
    @POST
    @Path("/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(
            String id,
            @FormParam("plan") @DefaultValue("") String plan,
            @FormParam("seen") @DefaultValue("") String seen) {
        Optional<Response> before = published(id);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return publishing.publish(viewer.get(), id, new Seen(plan, number(seen)))
                    ? published(id).orElseThrow(DataProducts::unknown)
                    : Html.answer(422, page(id, ""));
        } catch (Conflict conflict) {
            return published(id).orElseGet(() -> Html.answer(409, page(id, conflict.getMessage())));
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private Optional<Response> published(String id) {
        return drafts.became(viewer.get(), id)
                .map(path -> flash.seeOther("/products/" + path, "Published. People find it in a moment."));
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
