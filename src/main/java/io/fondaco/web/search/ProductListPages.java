package io.fondaco.web.search;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.Html;
import io.fondaco.web.TopBar;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
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

    /**
     * The page, or for a script the part of it that a choice changes. Who typed words into a field of search and pressed
     * Enter is led to the product, if it is the only one.
     *
     * @param go that a field of search asks for the list; its own address never leads away from it
     */
    @GET
    public Response list(
            @Context UriInfo address,
            @RestQuery @DefaultValue("") String go,
            @RestHeader("HX-Request") @Nullable String fragment,
            @RestHeader("HX-Source") @Nullable String source) {
        topBar.searched(topBar.words());
        ListView view = lists.show(viewer.get(), address.getQueryParameters(), "form#filters".equals(source));
        Optional<ProductRow> only = go.isEmpty() || "true".equals(fragment) ? Optional.empty() : view.only();
        return only.map(row -> Html.seeOther("/products/%s?found=%s"
                        .formatted(row.path(), Encoding.inAddress(view.choices().text()))))
                .orElseGet(() -> Html.ok("true".equals(fragment) ? new found(view) : new products(view)));
    }
}
