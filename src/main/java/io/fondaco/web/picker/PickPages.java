package io.fondaco.web.picker;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Suggests whom a form may name, after two letters. */
@Path("/pick")
public class PickPages {

    @CheckedTemplate(basePath = "picker")
    record options(List<Pick> picks) implements TemplateInstance {}

    @CheckedTemplate(basePath = "picker")
    record names(String words, List<Pick.Kind> kinds, List<Pick> picks) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Picks picks;

    PickPages(CurrentPerson viewer, Picks picks) {
        this.viewer = viewer;
        this.picks = picks;
    }

    /** The suggestions: as options of a list for the field's script, else as a page. */
    @GET
    @ResponseHeader(name = "Vary", value = "HX-Request")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public TemplateInstance names(
            @QueryParam("kind") List<String> sent,
            @QueryParam("q") @DefaultValue("") String words,
            @RestHeader("HX-Request") @Nullable String fragment) {
        if (!picks.mayPick(viewer.get())) {
            throw new NotFound("page-unknown", "There is no such page.");
        }
        Set<Pick.Kind> kinds = Stream.of(Pick.Kind.values())
                .filter(kind -> sent.contains(kind.word()))
                .collect(Collectors.toSet());
        List<Pick> found = picks.like(kinds, words);
        return fragment == null ? new names(words, kinds.stream().sorted().toList(), found) : new options(found);
    }
}
