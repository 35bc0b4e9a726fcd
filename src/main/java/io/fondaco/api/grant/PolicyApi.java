package io.fondaco.api.grant;

import io.fondaco.api.ProductLookup;
import io.fondaco.api.ProductPath;
import io.fondaco.common.Day;
import io.fondaco.common.SeenVersion;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.policy.SetPolicy;
import io.fondaco.product.terms.ApprovalPolicy;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may ask for a product, who decides, and within what bounds. */
@Path("/api/v1/products/{domain}/{slug}/policy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Policies")
public class PolicyApi {

    private final CurrentPerson currentPerson;
    private final ProductLookup products;
    private final Policies policies;
    private final SetPolicy setPolicy;
    private final Clock clock;

    PolicyApi(
            CurrentPerson currentPerson, ProductLookup products, Policies policies, SetPolicy setPolicy, Clock clock) {
        this.currentPerson = currentPerson;
        this.products = products;
        this.policies = policies;
        this.setPolicy = setPolicy;
        this.clock = clock;
    }

    /** What holds now. */
    @GET
    @Transactional
    @Operation(summary = "The policy of a data product", description = "For its owners and the platform team.")
    public PolicyView one(@PathParam("domain") String domain, @PathParam("slug") String slug) {
        return view(products.owned(new ProductPath(domain, slug)));
    }

    /** Sets what holds from now on; requests that wait keep the policy under which they were sent. */
    @PUT
    @Transactional
    @Operation(
            summary = "Set the policy of a data product",
            description =
                    "For its owners; the body names the number of the policy that was looked at. Requests that wait keep the policy under which they were sent.")
    public PolicyView set(@PathParam("domain") String domain, @PathParam("slug") String slug, PolicyBody body) {
        DataProduct product = products.owned(new ProductPath(domain, slug));
        setPolicy.requireOwner(currentPerson.get(), product);
        ApprovalPolicy policy = PolicyBody.policy(body);
        setPolicy.set(currentPerson.get(), product, policy, SeenVersion.required(body.number(), "number"));
        return view(product);
    }

    private PolicyView view(DataProduct product) {
        return PolicyView.of(policies.present(product), Day.today(clock));
    }
}
