package io.fondaco.web.major;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.publish.version.ReaderMoves;
import io.fondaco.publish.version.RetirePort;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** An owner ends an older major on its last day or later, and sees first whom that hits. */
@Path("/products/{domain}/{slug}/datasets/{dataset}/retirement")
public class RetirementPages {

    /** @param hit who used it lately, by the names that pages show */
    @CheckedTemplate(basePath = "major")
    record retirement(DataProduct product, OutputPort port, List<String> hit, String conflict)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final RetirePort retirePort;
    private final ReaderMoves moves;
    private final People people;
    private final Flash flash;

    RetirementPages(
            CurrentPerson viewer,
            DataProducts products,
            RetirePort retirePort,
            ReaderMoves moves,
            People people,
            Flash flash) {
        this.viewer = viewer;
        this.products = products;
        this.retirePort = retirePort;
        this.moves = moves;
        this.people = people;
        this.flash = flash;
    }

    /** Whom it would hit. */
    @GET
    public Response ask(@RestPath String domain, @RestPath String slug, @RestPath String dataset) {
        return page(200, find(domain, slug), dataset, "");
    }

    /** Ends it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retire(
            @RestPath String domain,
            @RestPath String slug,
            @RestPath String dataset,
            @FormParam("drop") @DefaultValue("") String drop) {
        DataProduct product = find(domain, slug);
        try {
            retirePort.retire(viewer.get(), product.id(), dataset, drop.equals("yes"));
            return flash.seeOther(
                    "/products/" + product.path() + "/versions", "%s can no longer be read.".formatted(dataset));
        } catch (Conflict conflict) {
            return page(409, product, dataset, conflict.getMessage());
        }
    }

    private DataProduct find(String domain, String slug) {
        Person person = viewer.get();
        DataProduct product = products.get(person, domain, slug);
        if (!product.isOwnedBy(person)) {
            throw new NotFound("dataset-unknown", "There is no such dataset.");
        }
        return product;
    }

    private Response page(int status, DataProduct product, String dataset, String conflict) {
        OutputPort port = RetirePort.find(product, dataset);
        List<String> hit = people.displayNames(moves.stillUsing(port)).values().stream()
                .sorted()
                .toList();
        return Html.answer(status, new retirement(product, port, hit, conflict));
    }
}
