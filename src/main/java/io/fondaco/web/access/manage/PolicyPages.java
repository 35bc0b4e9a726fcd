package io.fondaco.web.access.manage;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.policy.SetPolicy;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.web.Html;
import io.fondaco.web.access.policy.PolicyForm;
import io.fondaco.web.picker.KnownNames;
import io.fondaco.web.picker.Picks;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** An owner sets the policy of a product. */
@Path("/products/{domain}/{slug}/manage")
public class PolicyPages {

    private final CurrentPerson viewer;
    private final ManagedProducts managed;
    private final ManageViews views;
    private final Policies policies;
    private final SetPolicy setPolicy;
    private final Picks picks;

    PolicyPages(
            CurrentPerson viewer,
            ManagedProducts managed,
            ManageViews views,
            Policies policies,
            SetPolicy setPolicy,
            Picks picks) {
        this.viewer = viewer;
        this.managed = managed;
        this.views = views;
        this.policies = policies;
        this.setPolicy = setPolicy;
        this.picks = picks;
    }

    /** Sets it. */
    @POST
    @Path("/policy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response policy(String domain, String slug, @BeanParam PolicyForm form) {
        DataProduct product = managed.find(domain, slug);
        setPolicy.requireOwner(viewer.get(), product);
        KnownNames known = picks.known(form.typed());
        Map<String, String> wrong = form.wrong(known);
        if (!wrong.isEmpty()) {
            return Html.answer(422, views.policy(product, form, "", wrong));
        }
        try {
            ApprovalPolicy policy = form.policy(policies.of(product), known);
            boolean changed = setPolicy.set(viewer.get(), product, policy, form.seen());
            return managed.back(
                    product,
                    "policy",
                    changed ? "Policy saved. It applies to new requests." : "Nothing was changed in the policy.");
        } catch (Invalid invalid) {
            return Html.answer(422, views.policy(managed.find(domain, slug), form, "", invalid.fields()));
        } catch (Conflict conflict) {
            if (!conflict.code().equals("policy-changed")) {
                throw conflict;
            }
            return Html.answer(409, views.policy(managed.find(domain, slug), form, conflict.getMessage(), Map.of()));
        }
    }
}
