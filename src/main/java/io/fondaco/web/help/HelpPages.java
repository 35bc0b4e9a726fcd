package io.fondaco.web.help;

import io.fondaco.web.EngineStatus;
import io.fondaco.web.product.Connections;
import io.fondaco.web.product.tool.TrinoAddress;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Pages that say how the portal can be used. */
@Path("/")
public class HelpPages {

    @CheckedTemplate(basePath = "help")
    record help(
            String words,
            @Nullable TrinoAnswer trino,
            List<Topic> found,
            List<Topic> asked,
            List<Task> tasks,
            List<Topic> glossary,
            String silence,
            TrinoAddress address)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "help")
    record keyboard() implements TemplateInstance {}

    @CheckedTemplate(basePath = "help")
    record accessibility() implements TemplateInstance {}

    private final EngineStatus engines;
    private final Connections connections;

    HelpPages(EngineStatus engines, Connections connections) {
        this.engines = engines;
        this.connections = connections;
    }

    /** Answers, and those that fit a question or a message of Trino's. */
    @GET
    @Path("/help")
    public TemplateInstance answers(@RestQuery @DefaultValue("") String q) {
        String words = q.strip();
        return new help(
                words,
                TrinoAnswer.to(words).orElse(null),
                Topic.about(words),
                Topic.ASKED,
                Task.ALL,
                Topic.WORDS,
                engines.silence(),
                connections.mainAddress());
    }

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
