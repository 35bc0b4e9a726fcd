package io.fondaco.web.access.asking;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.fondaco.web.kept.KeptForms;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form by which somebody asks to read a product. */
@Path("/products/{domain}/{slug}/request")
public class RequestFormPages {

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final AccessStatuses statuses;
    private final RequestFormViews views;
    private final Flash flash;
    private final KeptForms keptForms;

    RequestFormPages(
            CurrentPerson viewer,
            DataProducts products,
            AccessStatuses statuses,
            RequestFormViews views,
            Flash flash,
            KeptForms keptForms) {
        this.viewer = viewer;
        this.products = products;
        this.statuses = statuses;
        this.views = views;
        this.flash = flash;
        this.keptForms = keptForms;
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
        RequestFormViews.@Nullable request kept = kept(person, product);
        if (kept != null) {
            return Html.ok(kept);
        }
        if (!extended.isEmpty() || !holder.isEmpty()) {
            return Html.ok(views.fresh(person, product, holder, extended));
        }
        AccessStatus status = statuses.of(person, product);
        return switch (status.state()) {
            case GRANTED, ENDING ->
                isAdopted(status) ? Html.ok(views.fresh(person, product, "", "")) : Html.seeOther(story(status));
            case REQUESTED, QUESTION, SETTING_UP, FAILED, TAKEN_AWAY_SOON, UNREADABLE -> Html.seeOther(story(status));
            case OPEN, OWNER -> flash.notDone("/products/" + product.path(), "You can read this data product already.");
            case UNSEEN ->
                flash.notDone(
                        "/products/" + product.path(),
                        "There is nothing to ask for: Trino was not seen to have it yet, and its catalog keeps no grants.");
            case OTHERS_ASK ->
                flash.notDone(
                        "/products/" + product.path(),
                        "You can't ask for this data product: its owner lets only members of some teams do so.");
            case NONE, AT_ONCE, EXPIRED, GIVEN_BACK, REVOKED -> Html.ok(views.fresh(person, product, "", ""));
        };
    }

    /** More time for what was given outside the portal first is asked for as if nothing were held. */
    private static boolean isAdopted(AccessStatus status) {
        return Optional.ofNullable(status.agreement())
                .filter(Agreement::adopted)
                .isPresent();
    }

    private static String story(AccessStatus status) {
        return status.request().map(open -> "/requests/" + open).orElse("/access");
    }

    private RequestFormViews.@Nullable request kept(Person person, DataProduct product) {
        return keptForms
                .take("/products/%s/request".formatted(product.path()))
                .map(sent -> views.notSent(person, product, RequestForm.kept(sent), KeptForms.SIGNED_OUT))
                .orElse(null);
    }
}
