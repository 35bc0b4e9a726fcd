package io.fondaco.api.product;

import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProducts;
import io.fondaco.together.Companion;
import io.fondaco.together.Companions;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a product is used together with. */
@Path("/api/v1/products/{domain}/{slug}/together")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Products")
public class TogetherApi {

    private final CurrentPerson currentPerson;
    private final DataProducts products;
    private final Companions companions;
    private final AccessStatuses statuses;

    TogetherApi(CurrentPerson currentPerson, DataProducts products, Companions companions, AccessStatuses statuses) {
        this.currentPerson = currentPerson;
        this.products = products;
        this.companions = companions;
        this.statuses = statuses;
    }

    /** Those that the viewer may know: what most queries used first, then what only shares a key. */
    @GET
    @Transactional
    @Operation(
            summary = "Products that go with one",
            description =
                    "Products that queries of 90 days used at once with it, and products that share a key with it,"
                            + " with the join. People are counted, never named.")
    public PageView<CompanionView> of(
            @PathParam("domain") String domain,
            @PathParam("slug") String slug,
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        Person viewer = currentPerson.get();
        List<Companion> all = companions.of(viewer, products.get(viewer, domain, slug));
        Map<UUID, AccessStatus> access =
                statuses.of(viewer, all.stream().map(Companion::product).toList());
        return new PageQuery(page, size)
                .of(
                        all,
                        each -> CompanionView.of(
                                each, access.get(each.product().id()).state()));
    }
}
