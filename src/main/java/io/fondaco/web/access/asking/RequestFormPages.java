package io.fondaco.web.access.asking;

import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The form by which somebody asks to read a product. */
@Path("/products/{domain}/{slug}/request")
public class RequestFormPages {

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final AccessStatuses statuses;
    private final RequestFormViews views;
    private final Flash flash;

    RequestFormPages(
            CurrentPerson viewer, DataProducts products, AccessStatuses statuses, RequestFormViews views, Flash flash) {
        this.viewer = viewer;
        this.products = products;
        this.statuses = statuses;
        this.views = views;
        this.flash = flash;
    }

    /**
     * The form; who asked already is led to that request, who can read already to the product, unless they ask for
     * somebody else or prolong what they have.
     *
     * @param extended the request whose access is to be prolonged
     * @param holder for whom, as {@link HolderChoice} writes it
     */
    @GET
    public Response form(
            String domain,
            String slug,
            @QueryParam("extend") @DefaultValue("") String extended,
            @QueryParam("for") @DefaultValue("") String holder) {
        Person person = viewer.get();
        DataProduct product = products.get(person, domain, slug);
        if (!extended.isEmpty() || !holder.isEmpty()) {
            return Html.ok(views.fresh(person, product, holder, extended));
        }
        AccessStatus status = statuses.of(person, product);
        return switch (status.state()) {
            case REQUESTED, SETTING_UP, FAILED, GRANTED, ENDING, UNREADABLE ->
                Html.seeOther(status.request().map(open -> "/requests/" + open).orElse("/access"));
            case OPEN, OWNER ->
                flash.seeOther("/products/" + product.path(), "You can read this data product already.");
            case UNSEEN ->
                flash.seeOther(
                        "/products/" + product.path(),
                        "There is nothing to ask for: Trino was not seen to have it yet, and its catalog keeps no grants.");
            case NONE, EXPIRED, REVOKED -> Html.ok(views.fresh(person, product, "", ""));
        };
    }
}
