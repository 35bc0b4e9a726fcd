package io.fondaco.web.contract;

import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.quality.CheckedRule;
import io.fondaco.quality.RuleWaiters;
import io.fondaco.web.Flash;
import io.fondaco.web.product.VisibleProduct;
import io.fondaco.web.search.Encoding;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Tells somebody once when a rule that fails passes again. */
@Path("/products/{domain}/{slug}/rules/{id}/waiting")
public class RuleWaitPages {

    private final VisibleProduct products;
    private final RuleWaiters waiters;
    private final Flash flash;

    RuleWaitPages(VisibleProduct products, RuleWaiters waiters, Flash flash) {
        this.products = products;
        this.waiters = waiters;
        this.flash = flash;
    }

    /** Waits for it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response await(@RestPath String domain, @RestPath String slug, @RestPath UUID id) {
        DataProduct product = products.find(domain, slug);
        CheckedRule awaited = waiters.await(products.viewer(), product, id);
        return answer(
                product,
                awaited,
                awaited.lastFailed()
                        ? "You are told once when " + awaited.name() + " passes."
                        : awaited.name() + " does not fail any more.");
    }

    /** Waits no longer. */
    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response leave(@RestPath String domain, @RestPath String slug, @RestPath UUID id) {
        DataProduct product = products.find(domain, slug);
        CheckedRule awaited = waiters.leave(products.viewer(), product, id);
        return answer(product, awaited, "You are not told when " + awaited.name() + " passes.");
    }

    private Response answer(DataProduct product, CheckedRule rule, String sentence) {
        String dataset = product.ports().stream()
                .filter(port -> port.id().equals(rule.port()))
                .findFirst()
                .map(OutputPort::name)
                .map(Encoding::inAddress)
                .orElse("");
        return flash.seeOther("/products/" + product.path() + "/contract?dataset=" + dataset, sentence);
    }
}
