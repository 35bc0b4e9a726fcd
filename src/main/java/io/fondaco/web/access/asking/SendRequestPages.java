package io.fondaco.web.access.asking;

import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestChecks;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The form by which somebody asks to read a product is sent. */
@Path("/products/{domain}/{slug}/request")
public class SendRequestPages {

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final AccessRequests requests;
    private final RequestAccess requestAccess;
    private final RequestChecks requestChecks;
    private final RequestFormViews views;
    private final Flash flash;

    SendRequestPages(
            CurrentPerson viewer,
            DataProducts products,
            AccessRequests requests,
            RequestAccess requestAccess,
            RequestChecks requestChecks,
            RequestFormViews views,
            Flash flash) {
        this.viewer = viewer;
        this.products = products;
        this.requests = requests;
        this.requestAccess = requestAccess;
        this.requestChecks = requestChecks;
        this.views = views;
        this.flash = flash;
    }

    /** Sends the request. The same form sent twice leads to the same request. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(String domain, String slug, @BeanParam RequestForm form) {
        Person person = viewer.get();
        DataProduct product = products.get(person, domain, slug);
        try {
            AccessRequest sent = requestAccess.send(person, product, form.input(requestChecks.today()));
            return flash.seeOther("/requests/" + sent.id(), views.said(product, sent));
        } catch (Invalid invalid) {
            // What was read before went with the transaction that was rolled back.
            return Html.answer(422, views.refused(person, products.get(person, domain, slug), form, invalid.fields()));
        } catch (Conflict conflict) {
            if (conflict.code().startsWith("too-many-")) {
                Map<String, String> errors = Map.of("purpose", conflict.getMessage());
                return Html.answer(409, views.refused(person, products.get(person, domain, slug), form, errors));
            }
            Holder holder = form.input(requestChecks.today()).holderFor(person);
            DataProduct now = products.get(person, domain, slug);
            return requests.waiting(holder, now)
                    .filter(request -> request.requester().equals(person.name()))
                    .map(waiting -> flash.notDone(
                            "/requests/" + waiting.id(),
                            "You have asked already. This request waits; nothing was sent."))
                    .orElseGet(() -> Html.answer(409, views.notSent(person, now, form, conflict.getMessage())));
        }
    }
}
