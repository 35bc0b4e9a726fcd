package io.fondaco.web.publish.describe;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.DraftContent;
import io.fondaco.publish.draft.Drafts;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.fondaco.web.picker.KnownNames;
import io.fondaco.web.picker.Picks;
import io.fondaco.web.publish.source.FreshColumns;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The second step of a new product: what it is, who answers for it, what its columns mean. */
@Path("/drafts/{id}/describe")
public class DescribePages {

    private final CurrentPerson viewer;
    private final Drafts drafts;
    private final FreshColumns fresh;
    private final DescribeViews views;
    private final DraftNames names;
    private final Picks picks;
    private final Flash flash;

    DescribePages(
            CurrentPerson viewer,
            Drafts drafts,
            FreshColumns fresh,
            DescribeViews views,
            DraftNames names,
            Picks picks,
            Flash flash) {
        this.viewer = viewer;
        this.drafts = drafts;
        this.fresh = fresh;
        this.views = views;
        this.names = names;
        this.picks = picks;
        this.flash = flash;
    }

    /** The form, as the draft is kept; columns that Trino did not tell before are asked for again. */
    @GET
    public TemplateInstance show(String id) {
        return views.kept(fresh.in(viewer.get(), drafts.get(viewer.get(), id)));
    }

    /** Keeps what was typed, whole or not, and goes on, stays, or takes a suggestion. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(String id, MultivaluedMap<String, String> fields) {
        DescribeForm form = new DescribeForm(fields);
        Draft before = drafts.get(viewer.get(), id);
        KnownNames known = picks.known(List.of(form.typedOwners()));
        DraftContent typed = form.on(before.content(), before.product().isPresent(), known);
        DraftContent kept = TakeSuggestion.in(typed, form.action());
        Draft draft;
        try {
            draft = drafts.save(viewer.get(), id, kept, form.seen());
        } catch (Conflict conflict) {
            Draft now = drafts.get(viewer.get(), id);
            return Html.answer(409, views.sent(now, typed, form, conflict.getMessage(), Map.of()));
        }
        return form.action().equals("next") ? next(draft, form, known) : stay(draft, form);
    }

    private Response next(Draft draft, DescribeForm form, KnownNames known) {
        Map<String, String> wrong = names.wrong(draft.content(), known, form.typedOwners());
        return wrong.isEmpty()
                ? Html.seeOther("/drafts/" + draft.id() + "/plan")
                : Html.answer(422, views.sent(draft, draft.content(), form, "", wrong));
    }

    private Response stay(Draft draft, DescribeForm form) {
        String page = "/drafts/" + draft.id() + "/describe";
        return form.action().equals("save")
                ? flash.seeOther(page, "Draft saved. Nobody else sees it until you publish.")
                : Html.seeOther(page + "#columns");
    }
}
