package io.fondaco.api.access.basket;

import io.fondaco.access.basket.BasketInput;
import io.fondaco.access.basket.SendBasket;
import io.fondaco.api.ProductLookup;
import io.fondaco.api.ProductPath;
import io.fondaco.api.access.request.IdempotencyKey;
import io.fondaco.api.access.request.RequestBody;
import io.fondaco.api.access.request.RequestPreviewView;
import io.fondaco.api.access.request.RequestViews;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asks for several products with one purpose: a request for each, or none. */
@Path("/api/v1/baskets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Requests")
public class BasketApi {

    private final CurrentPerson currentPerson;
    private final ProductLookup products;
    private final SendBasket sendBasket;
    private final RequestViews views;

    BasketApi(CurrentPerson currentPerson, ProductLookup products, SendBasket sendBasket, RequestViews views) {
        this.currentPerson = currentPerson;
        this.products = products;
        this.sendBasket = sendBasket;
        this.views = views;
    }

    /** Sends the requests, or tells what would happen to them; the same key sent twice makes them once. */
    @POST
    @Transactional
    @Operation(
            summary = "Ask for access to several data products at once",
            description = "One purpose, holder and last day; a request for each product, decided on its own. All are"
                    + " sent or none: what does not fit is named as domain/slug/field. With an Idempotency-Key the same"
                    + " basket sent twice makes each request once. With validateOnly=true the answer says what would"
                    + " happen, and nothing changes.")
    @APIResponse(
            responseCode = "200",
            description = "What would happen, with validateOnly=true",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = BasketPreviewView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The requests are sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = BasketView.class)))
    public Response send(
            BasketBody body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        Person person = currentPerson.get();
        String formKey = IdempotencyKey.of(key);
        List<BasketInput> inputs = BasketBody.inputs(body).stream()
                .map(sent -> input(sent, formKey))
                .toList();
        if (validateOnly) {
            return Response.ok(new BasketPreviewView(sendBasket.preview(person, inputs).stream()
                            .map(RequestPreviewView::of)
                            .toList()))
                    .build();
        }
        return Response.status(Response.Status.CREATED)
                .entity(new BasketView(sendBasket.send(person, inputs).stream()
                        .map(views::changed)
                        .toList()))
                .build();
    }

    private BasketInput input(RequestBody sent, String formKey) {
        DataProduct product = products.visible(ProductPath.of(sent.product()));
        return new BasketInput(product, sent.input(BasketInput.keyOf(product, formKey)));
    }
}
