package io.fondaco.web.access;

import io.fondaco.access.AccessRequests;
import io.fondaco.access.Agreement;
import io.fondaco.access.Agreements;
import io.fondaco.access.DriftCheck;
import io.fondaco.access.Grant;
import io.fondaco.access.Grants;
import io.fondaco.access.OutsideGrant;
import io.fondaco.access.OutsideGrants;
import io.fondaco.access.Review;
import io.fondaco.access.ReviewAccess;
import io.fondaco.access.ReviewWish;
import io.fondaco.access.SetPolicy;
import io.fondaco.access.SettleOutsideGrant;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.CurrentPerson;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.product.harvest.UnreadObjects;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.product.policy.AccessPeriod;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.policy.PolicyVersion;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an owner sets and sees of the access to a product: its policy, its grants in Trino, reviews. */
@Path("/products/{domain}/{slug}/manage")
public class ManagePages {

    @CheckedTemplate(basePath = "access")
    record manage(
            DataProduct product,
            PolicyForm form,
            Optional<PolicyVersion> version,
            List<Grant> grants,
            List<OutsideGrant> outside,
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
    private final DataProducts products;
    private final Policies policies;
    private final SetPolicy setPolicy;
    private final Grants grants;
    private final OutsideGrants outside;
    private final SettleOutsideGrant settleOutside;
    private final Agreements agreements;
    private final AccessRequests requests;
    private final DriftCheck driftCheck;
    private final HarvestMetadata harvest;
    private final ViewObstacles obstacles;
    private final UnreadObjects unread;
    private final ReviewAccess reviewAccess;
    private final Flash flash;
    private final Clock clock;

    ManagePages(
            CurrentPerson viewer,
            DataProducts products,
            Policies policies,
            SetPolicy setPolicy,
            Grants grants,
            OutsideGrants outside,
            SettleOutsideGrant settleOutside,
            Agreements agreements,
            AccessRequests requests,
            DriftCheck driftCheck,
            HarvestMetadata harvest,
            ViewObstacles obstacles,
            UnreadObjects unread,
            ReviewAccess reviewAccess,
            Flash flash,
            Clock clock) {
        this.viewer = viewer;
        this.products = products;
        this.policies = policies;
        this.setPolicy = setPolicy;
        this.grants = grants;
        this.outside = outside;
        this.settleOutside = settleOutside;
        this.agreements = agreements;
        this.requests = requests;
        this.driftCheck = driftCheck;
        this.harvest = harvest;
        this.obstacles = obstacles;
        this.unread = unread;
        this.reviewAccess = reviewAccess;
        this.flash = flash;
        this.clock = clock;
    }

    /** The page. */
    @GET
    public TemplateInstance page(String domain, String slug) {
        DataProduct product = product(domain, slug);
        return page(product, PolicyForm.of(policies.present(product), today()), "", Map.of());
    }

    /** Sets the policy. */
    @POST
    @Path("/policy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response policy(String domain, String slug, @BeanParam PolicyForm form) {
        DataProduct product = product(domain, slug);
        setPolicy.requireOwner(viewer.get(), product);
        try {
            boolean changed = setPolicy.set(viewer.get(), product, form.policy(), form.seen());
            return back(
                    product, changed ? "The policy is set. Requests that wait keep the old one." : "Nothing changed.");
        } catch (Invalid invalid) {
            return Html.answer(422, page(product(domain, slug), form, "", invalid.fields()));
        } catch (Conflict conflict) {
            if (!conflict.code().equals("policy-changed")) {
                throw conflict;
            }
            return Html.answer(409, page(product(domain, slug), form, conflict.getMessage(), Map.of()));
        }
    }

    /** Compares Trino with the agreements now. */
    @POST
    @Path("/check")
    public Response check(String domain, String slug) {
        DataProduct product = product(domain, slug);
        DriftCheck.Result result = driftCheck.run();
        harvest.look(product.ports());
        obstacles.askAgain(product.ports());
        return back(
                product,
                "Trino was read: %d grants compared, %d set right, %d found that were given outside the portal."
                        .formatted(result.compared(), result.drifted(), result.outside()));
    }

    /** Makes an agreement of what was given outside the portal. */
    @POST
    @Path("/outside/{id}/adoption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response adopt(String domain, String slug, UUID id, @FormParam("until") @DefaultValue("") String until) {
        DataProduct product = product(domain, slug);
        try {
            settleOutside.adopt(viewer.get(), product, id, day(until));
            return back(product, "Adopted: it is an agreement now, and ends on its last day.");
        } catch (Invalid invalid) {
            return back(
                    product,
                    "Not adopted. " + String.join(". ", invalid.fields().values()) + ".");
        }
    }

    /** Takes away what was given outside the portal. */
    @POST
    @Path("/outside/{id}/removal")
    public Response takeAway(String domain, String slug, UUID id) {
        DataProduct product = product(domain, slug);
        settleOutside.takeAway(viewer.get(), product, id);
        return back(product, "Being taken away in Trino.");
    }

    /** Starts a review of who still needs access. */
    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response review(
            String domain,
            String slug,
            @FormParam("due") @DefaultValue("") String due,
            @FormParam("silence") @DefaultValue("END") String silence) {
        DataProduct product = product(domain, slug);
        LocalDate day = day(due);
        if (day == null) {
            return back(product, "No review was started. Choose a day after today.");
        }
        Review.OnSilence onSilence = silence.equals("ESCALATE") ? Review.OnSilence.ESCALATE : Review.OnSilence.END;
        try {
            Review started = reviewAccess.start(viewer.get(), ReviewWish.of(product, day, onSilence));
            return flash.seeOther("/reviews/" + started.id(), "The review is started.");
        } catch (Invalid invalid) {
            return back(
                    product,
                    "No review was started. "
                            + String.join(". ", invalid.fields().values()) + ".");
        }
    }

    private Response back(DataProduct product, String said) {
        return flash.seeOther("/products/" + product.path() + "/manage", said);
    }

    /** Owners and the platform team come here; for all others the page is not there. */
    private DataProduct product(String domain, String slug) {
        Person person = viewer.get();
        return products.find(person, domain, slug)
                .filter(product -> product.isOwnedBy(person) || person.platformAdmin())
                .orElseThrow(() -> new NotFound("product-unknown", "There is no such data product."));
    }

    private manage page(DataProduct product, PolicyForm form, String changed, Map<String, String> errors) {
        List<Agreement> held = agreements.givenBy(List.of(product));
        return new manage(
                product,
                form,
                policies.latest(product),
                grants.on(product),
                outside.on(product),
                obstacles.of(product.ports()).values(),
                unread.of(product.ports()).values(),
                (int) held.stream().map(Agreement::principal).distinct().count(),
                requests.countWaiting(product),
                new AccessPeriod(product.maxPeriod()).lastDay(today()),
                today().plusWeeks(2),
                product.isOwnedBy(viewer.get()),
                settleOutside.mayAdopt(viewer.get(), product),
                policies.numberOf(product),
                changed,
                errors);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return Day.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
