package io.fondaco.web.access.holder;

import io.fondaco.access.holder.Delegation;
import io.fondaco.access.holder.Delegations;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.People;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.fondaco.web.picker.Pick;
import io.fondaco.web.picker.Picks;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who decides in the viewer's place while the viewer is away. */
@Path("/approvals/delegations")
public class DelegationPages {

    /** The form as it was sent. */
    public record Form(
            @FormParam("delegate") @Nullable String delegate,
            @FormParam("from") @Nullable String from,
            @FormParam("until") @Nullable String until) {

        static final Form EMPTY = new Form("", "", "");
    }

    @CheckedTemplate(basePath = "access/holder")
    record delegations(
            List<ViewerDelegations.StandIn> mine,
            List<ViewerDelegations.StandIn> others,
            Form form,
            Map<String, String> errors)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Delegations delegations;
    private final ViewerDelegations viewerDelegations;
    private final People people;
    private final Picks picks;
    private final Flash flash;

    DelegationPages(
            CurrentPerson viewer,
            Delegations delegations,
            ViewerDelegations viewerDelegations,
            People people,
            Picks picks,
            Flash flash) {
        this.viewer = viewer;
        this.delegations = delegations;
        this.viewerDelegations = viewerDelegations;
        this.people = people;
        this.picks = picks;
        this.flash = flash;
    }

    /** The page. */
    @GET
    public TemplateInstance page() {
        return page(Form.EMPTY, Map.of());
    }

    /** Lets a colleague decide for a while. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delegate(@BeanParam Form form) {
        try {
            Delegation made = delegations.delegate(
                    viewer.get(), picks.key(Pick.Kind.PERSON, form.delegate()), day(form.from()), day(form.until()));
            return back("%s decides in your place from %s until %s. You are both told."
                    .formatted(
                            people.displayName(made.delegate()),
                            Day.inUtc(made.firstDay()),
                            Day.inUtc(made.lastDay())));
        } catch (Invalid invalid) {
            return Html.answer(422, page(form, invalid.fields()));
        }
    }

    /** Ends a delegation. */
    @POST
    @Path("/{id}/end")
    public Response stop(UUID id) {
        delegations.stop(viewer.get(), id);
        return back("The delegation is ended. You are both told.");
    }

    private Response back(String said) {
        return flash.seeOther("/approvals/delegations", said);
    }

    private delegations page(Form form, Map<String, String> errors) {
        return new delegations(viewerDelegations.forViewer(), viewerDelegations.byViewer(), form, errors);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : Day.read(text).orElse(null);
    }
}
