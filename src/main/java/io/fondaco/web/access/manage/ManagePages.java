package io.fondaco.web.access.manage;

import io.fondaco.access.agreement.AdoptUnmanagedGrant;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.policy.PolicyVersion;
import io.fondaco.product.policy.SetPolicy;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an owner sees of the access to a product, and its policy. */
@Path("/products/{domain}/{slug}/manage")
public class ManagePages {

    @CheckedTemplate(basePath = "access/manage")
    record manage(
            DataProduct product,
            PolicyForm form,
            Optional<PolicyVersion> version,
            List<Grant> grants,
            List<UnmanagedGrant> outside,
            Collection<String> obstacles,
            Collection<String> unread,
            int holders,
            long waiting,
            LocalDate inAYear,
            LocalDate inTwoWeeks,
            boolean owner,
            boolean mayAdopt,
            int number,
            String changed,
            Map<String, String> errors)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final ManagedProducts managed;
    private final AccessFacts facts;
    private final Policies policies;
    private final SetPolicy setPolicy;
    private final AdoptUnmanagedGrant adoptUnmanaged;
    private final Clock clock;

    ManagePages(
            CurrentPerson viewer,
            ManagedProducts managed,
            AccessFacts facts,
            Policies policies,
            SetPolicy setPolicy,
            AdoptUnmanagedGrant adoptUnmanaged,
            Clock clock) {
        this.viewer = viewer;
        this.managed = managed;
        this.facts = facts;
        this.policies = policies;
        this.setPolicy = setPolicy;
        this.adoptUnmanaged = adoptUnmanaged;
        this.clock = clock;
    }

    /** The page. */
    @GET
    public TemplateInstance page(String domain, String slug) {
        DataProduct product = managed.find(domain, slug);
        return page(product, PolicyForm.of(policies.present(product), today()), "", Map.of());
    }

    /** Sets the policy. */
    @POST
    @Path("/policy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response policy(String domain, String slug, @BeanParam PolicyForm form) {
        DataProduct product = managed.find(domain, slug);
        setPolicy.requireOwner(viewer.get(), product);
        try {
            boolean changed = setPolicy.set(viewer.get(), product, form.policy(), form.seen());
            return managed.back(
                    product, changed ? "The policy is set. Requests that wait keep the old one." : "Nothing changed.");
        } catch (Invalid invalid) {
            return Html.answer(422, page(managed.find(domain, slug), form, "", invalid.fields()));
        } catch (Conflict conflict) {
            if (!conflict.code().equals("policy-changed")) {
                throw conflict;
            }
            return Html.answer(409, page(managed.find(domain, slug), form, conflict.getMessage(), Map.of()));
        }
    }

    private manage page(DataProduct product, PolicyForm form, String changed, Map<String, String> errors) {
        AccessFacts.Known known = facts.of(product);
        return new manage(
                product,
                form,
                policies.latest(product),
                known.grants(),
                known.outside(),
                known.obstacles(),
                known.unread(),
                known.holders(),
                known.waiting(),
                new AccessPeriod(product.maxPeriod()).lastDay(today()),
                today().plusWeeks(2),
                product.isOwnedBy(viewer.get()),
                adoptUnmanaged.mayAdopt(viewer.get(), product),
                policies.numberOf(product),
                changed,
                errors);
    }

    private LocalDate today() {
        return Day.today(clock);
    }
}
