package io.fondaco.web.search;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.TopBar;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The list of data products: search and browse. The address holds every choice. */
@Path("/products")
public class ProductListPages {

    @CheckedTemplate(basePath = "search")
    record products(ListView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "search")
    record found(ListView view) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final ProductLists lists;
    private final TopBar topBar;

    ProductListPages(CurrentPerson viewer, ProductLists lists, TopBar topBar) {
        this.viewer = viewer;
        this.lists = lists;
        this.topBar = topBar;
    }

    /** The page, or for a script the part of it that a choice changes. */
    @GET
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public TemplateInstance list(
            @Context UriInfo address,
            @RestHeader("HX-Request") @Nullable String fragment,
            @RestHeader("HX-Source") @Nullable String source) {
        topBar.searched(topBar.words());
        ListView view = lists.show(viewer.get(), address.getQueryParameters(), "form#filters".equals(source));
        return "true".equals(fragment) ? new found(view) : new products(view);
    }
}
