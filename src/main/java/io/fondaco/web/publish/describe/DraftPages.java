package io.fondaco.web.publish.describe;

import io.fondaco.identity.People;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.organisation.Teams;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.Drafts;
import io.fondaco.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** A draft for whoever was given its link, and its end for those who may change it. */
@Path("/drafts/{id}")
public class DraftPages {

    /**
     * The product as it would be.
     *
     * @param author what pages call who began it
     * @param mayChange whether the viewer may go on with it
     */
    public record Preview(Draft draft, String author, String domain, String team, boolean mayChange) {}

    @CheckedTemplate(basePath = "publish")
    record preview(Preview view) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Drafts drafts;
    private final People people;
    private final Domains domains;
    private final Teams teams;
    private final Flash flash;

    DraftPages(CurrentPerson viewer, Drafts drafts, People people, Domains domains, Teams teams, Flash flash) {
        this.viewer = viewer;
        this.drafts = drafts;
        this.people = people;
        this.domains = domains;
        this.teams = teams;
        this.flash = flash;
    }

    /** The preview. */
    @GET
    public TemplateInstance show(String id) {
        Draft draft = drafts.preview(id);
        String domain = draft.content().words().domain();
        return new preview(new Preview(
                draft,
                people.displayNames(Set.of(draft.author())).getOrDefault(draft.author(), draft.author()),
                domains.bySlug(domain).map(found -> found.name()).orElse("No domain yet"),
                teams.displayName(draft.content().words().team()),
                drafts.mayChange(viewer.get(), draft)));
    }

    /** Throws it away. */
    @POST
    @Path("/deletion")
    public Response discard(String id) {
        drafts.discard(viewer.get(), id);
        return flash.seeOther("/products/new", "Draft discarded.");
    }
}
