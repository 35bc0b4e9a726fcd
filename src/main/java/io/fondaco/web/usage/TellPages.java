package io.fondaco.web.usage;

import io.fondaco.product.DataProduct;
import io.fondaco.usage.told.TellPeople;
import io.fondaco.web.Flash;
import io.fondaco.web.Formats;
import io.fondaco.web.product.ProductHead;
import io.fondaco.web.product.VisibleProduct;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** An owner tells the people whose queries fail; what is sent stands there before it goes. */
@Path("/products/{domain}/{slug}/usage/people")
public class TellPages {

    @CheckedTemplate(basePath = "usage")
    record tell(ProductHead head, String text, String people) implements TemplateInstance {}

    private final VisibleProduct products;
    private final TellPeople tellPeople;
    private final Flash flash;

    TellPages(VisibleProduct products, TellPeople tellPeople, Flash flash) {
        this.products = products;
        this.tellPeople = tellPeople;
        this.flash = flash;
    }

    /** The words, and how many would read them. */
    @GET
    @Transactional
    public TemplateInstance show(@RestPath String domain, @RestPath String slug) {
        DataProduct product = products.find(domain, slug);
        TellPeople.Draft draft = tellPeople.draft(products.viewer(), product);
        return new tell(
                ProductHead.of(product, "usage"),
                draft.text(),
                people(draft.people().size()));
    }

    /** Sends them, to those who are hit now. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response send(@RestPath String domain, @RestPath String slug) {
        DataProduct product = products.find(domain, slug);
        int told = tellPeople.tell(products.viewer(), product);
        return flash.seeOther("/products/" + product.path() + "/usage", "Told " + people(told) + ".");
    }

    private static String people(int count) {
        return Formats.counted(count, "person", "people");
    }
}
