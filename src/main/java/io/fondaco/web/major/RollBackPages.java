package io.fondaco.web.major;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.publish.version.RollBack;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** An owner goes back to an earlier version: first the plan, then the reason and the second press. */
@Path("/products/{domain}/{slug}/versions/{version}/rollback")
public class RollBackPages {

    /** The second press, as it was sent. */
    public record Form(
            @FormParam("reason") @Nullable String reason,
            @FormParam("plan") @Nullable String plan) {

        public Form {
            reason = reason == null ? "" : reason;
            plan = plan == null ? "" : plan;
        }

        @Override
        public String reason() {
            return Objects.requireNonNull(reason);
        }

        @Override
        public String plan() {
            return Objects.requireNonNull(plan);
        }
    }

    @CheckedTemplate(basePath = "major")
    record rollback(
            DataProduct product,
            RollBack.Preview preview,
            boolean filesElsewhere,
            String reason,
            String conflict,
            Map<String, String> errors)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final RollBack rollBack;
    private final Flash flash;

    RollBackPages(CurrentPerson viewer, DataProducts products, RollBack rollBack, Flash flash) {
        this.viewer = viewer;
        this.products = products;
        this.rollBack = rollBack;
        this.flash = flash;
    }

    /** What would happen. */
    @GET
    public Response plan(@RestPath String domain, @RestPath String slug, @RestPath String version) {
        DataProduct product = find(domain, slug);
        return page(200, product, version, new Form("", ""), "", Map.of());
    }

    /** Does it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response goBack(
            @RestPath String domain, @RestPath String slug, @RestPath String version, @BeanParam Form form) {
        DataProduct product = find(domain, slug);
        try {
            rollBack.goBack(viewer.get(), product, version, form.plan(), form.reason());
            return flash.seeOther(
                    "/products/" + product.path() + "/versions", "Version %s is live again.".formatted(version));
        } catch (Invalid invalid) {
            return page(422, product, version, form, "", invalid.fields());
        } catch (Conflict conflict) {
            return page(409, product, version, form, conflict.getMessage(), Map.of());
        }
    }

    /** Who does not own it learns of no such page. */
    private DataProduct find(String domain, String slug) {
        DataProduct product = products.get(viewer.get(), domain, slug);
        if (!product.isOwnedBy(viewer.get())) {
            throw new NotFound("version-unknown", "There is no such version.");
        }
        return product;
    }

    private Response page(
            int status, DataProduct product, String version, Form form, String conflict, Map<String, String> errors) {
        return Html.answer(
                status,
                new rollback(
                        product,
                        rollBack.plan(viewer.get(), product, version),
                        product.keptIn() != KeptIn.PORTAL,
                        form.reason(),
                        conflict,
                        errors));
    }
}
