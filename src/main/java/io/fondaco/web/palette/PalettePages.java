package io.fondaco.web.palette;

import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Finds anything: as a page, and for the dialog that opens with Ctrl or Cmd and K. */
@Path("/palette")
public class PalettePages {

    @CheckedTemplate(basePath = "palette")
    record palette(String words, List<Group> groups) implements TemplateInstance {}

    @CheckedTemplate(basePath = "palette")
    record found(String words, List<Group> groups) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Palette palette;

    PalettePages(CurrentPerson viewer, Palette palette) {
        this.viewer = viewer;
        this.palette = palette;
    }

    /** The page, or for a script what was found alone. */
    @GET
    @ResponseHeader(name = "Vary", value = "HX-Request")
    @ResponseHeader(name = "Cache-Control", value = "private, no-store")
    public TemplateInstance find(
            @RestQuery("q") @DefaultValue("") String words,
            @RestHeader("HX-Request") @DefaultValue("") String fragment) {
        List<Group> groups = palette.find(viewer.get(), words);
        return fragment.equals("true") ? new found(words, groups) : new palette(words, groups);
    }
}
