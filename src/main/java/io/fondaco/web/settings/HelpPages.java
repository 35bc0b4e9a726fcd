package io.fondaco.web.settings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Pages that say how the portal can be used. */
@Path("/")
public class HelpPages {

    @CheckedTemplate(basePath = "settings")
    record keyboard() implements TemplateInstance {}

    @CheckedTemplate(basePath = "settings")
    record accessibility() implements TemplateInstance {}

    /** The keys that do something. */
    @GET
    @Path("/help/keyboard")
    public TemplateInstance keyboardHelp() {
        return new keyboard();
    }

    /** What the portal promises to people with a disability. */
    @GET
    @Path("/accessibility")
    public TemplateInstance accessibilityStatement() {
        return new accessibility();
    }
}
