package io.fondaco.web.access.basket;

import io.fondaco.access.basket.BasketInput;
import io.fondaco.access.basket.Baskets;
import io.fondaco.access.basket.OpenBasket;
import io.fondaco.access.basket.SendBasket;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.RequestChecks;
import io.fondaco.access.request.RequestState;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.web.Flash;
import io.fondaco.web.Formats;
import io.fondaco.web.Html;
import io.fondaco.web.access.asking.RequestForm;
import io.fondaco.web.access.asking.SharedOptions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Several products, one purpose: the viewer's basket. */
@Path("/basket")
public class BasketPages {

    @CheckedTemplate(basePath = "access/basket")
    record basket(
            RequestForm form,
            SharedOptions options,
            List<BasketEntry> entries,
            List<String> dropped,
            String changed,
            Map<String, String> errors)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Baskets baskets;
    private final OpenBasket openBasket;
    private final BasketViews views;
    private final SendBasket sendBasket;
    private final RequestChecks requestChecks;
    private final Flash flash;

    BasketPages(
            CurrentPerson viewer,
            Baskets baskets,
            OpenBasket openBasket,
            BasketViews views,
            SendBasket sendBasket,
            RequestChecks requestChecks,
            Flash flash) {
        this.viewer = viewer;
        this.baskets = baskets;
        this.openBasket = openBasket;
        this.views = views;
        this.sendBasket = sendBasket;
        this.requestChecks = requestChecks;
        this.flash = flash;
    }

    /** What lies in it, and the form. */
    @GET
    public Response show() {
        Person person = viewer.get();
        return Html.ok(views.kept(person).orElseGet(() -> views.fresh(person, openBasket.open(person))));
    }

    /** Sends a request for each product that the form showed, or none. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@BeanParam BasketForm form) {
        Person person = viewer.get();
        List<DataProduct> shown = views.shown(person, form);
        if (shown.isEmpty()) {
            return flash.notDone("/basket", "Nothing was sent: the products of that form are not there any more.");
        }
        LocalDate today = requestChecks.today();
        List<BasketInput> inputs = shown.stream()
                .map(product -> new BasketInput(product, form.of(product).input(today)))
                .toList();
        try {
            return flash.seeOther("/access", said(sendBasket.send(person, inputs)));
        } catch (Invalid invalid) {
            // What was read before went with the transaction that was rolled back.
            return Html.answer(422, views.sent(person, views.shown(person, form), form, invalid.fields()));
        } catch (Conflict conflict) {
            return Html.answer(409, views.notSent(person, form, conflict.getMessage()));
        }
    }

    /** Takes one product out; what was typed stays. */
    @POST
    @Path("/removals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@BeanParam BasketForm form, @FormParam("remove") @DefaultValue("") String path) {
        Person person = viewer.get();
        List<DataProduct> shown = views.shown(person, form);
        baskets.remove(
                person,
                shown.stream()
                        .filter(product -> product.path().equals(path))
                        .map(DataProduct::id)
                        .toList());
        List<DataProduct> left =
                shown.stream().filter(product -> !product.path().equals(path)).toList();
        return left.isEmpty()
                ? flash.seeOther("/basket", "The basket is empty now.")
                : Html.ok(views.sent(person, left, form, Map.of()));
    }

    private static String said(List<AccessRequest> sent) {
        long approved = sent.stream()
                .filter(request -> request.state() == RequestState.APPROVED)
                .count();
        String all = "Sent " + Formats.counted(sent.size(), "request.", "requests.");
        return approved == 0 ? all : all + " Given at once, by the owner's rule: " + approved + ".";
    }
}
