package io.fondaco.access.asking;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.ProlongedAccess;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.CheckedRequest;
import io.fondaco.access.request.RequestChecks;
import io.fondaco.access.request.RequestDetails;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.OpenProducts;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.policy.NumberedPolicy;
import io.fondaco.product.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether somebody may ask for what they ask: the one place for a request that is sent, previewed or changed. */
@ApplicationScoped
class RequestRules {

    private final AccessRequests requests;
    private final Agreements agreements;
    private final RequestChecks checks;
    private final RequestLimits limits;
    private final ProlongedAccess prolonged;
    private final Policies policies;
    private final OpenProducts openProducts;

    RequestRules(
            AccessRequests requests,
            Agreements agreements,
            RequestChecks checks,
            RequestLimits limits,
            ProlongedAccess prolonged,
            Policies policies,
            OpenProducts openProducts) {
        this.requests = requests;
        this.agreements = agreements;
        this.checks = checks;
        this.limits = limits;
        this.prolonged = prolonged;
        this.policies = policies;
        this.openProducts = openProducts;
    }

    /**
     * Checks what would be sent.
     *
     * @throws Invalid with a sentence for each field that does not fit
     * @throws Forbidden if the product's policy lets others ask
     * @throws Conflict if a request waits already, the holder can read the product anyway, or nobody can grant it
     */
    CheckedRequest check(Person person, DataProduct product, AccessRequestInput input) {
        NumberedPolicy present = requireAskable(person, product);
        Holder holder = input.holderFor(person);
        limits.requireSend(person, product, holder);
        AccessRequest extended = extended(person, product, input);
        if (checks.mayAskFor(person, holder)) {
            // Nobody learns by asking what waits for somebody else.
            requireFree(person, product, holder);
        }
        RequestDetails details = checks.check(person, product, present, likeExtended(extended, input));
        requireNoLess(extended, details);
        if (extended == null) {
            requireShown(person, product);
            requireNew(product, holder, details);
        }
        return new CheckedRequest(person, product, holder, present.policy(), details, extended);
    }

    /** Checks what a request that waits would say instead; throws as {@link #check} does. */
    CheckedRequest checkChange(Person person, AccessRequest request, AccessRequestInput input) {
        DataProduct product = request.product();
        AccessRequest extended = request.extended().orElse(null);
        NumberedPolicy present = requireAskable(person, product);
        limits.requireChange(person, request);
        RequestDetails details =
                checks.check(person, product, present, likeExtended(extended, input.forHolder(request.holder())));
        requireNoLess(extended, details);
        return new CheckedRequest(person, product, request.holder(), present.policy(), details, extended);
    }

    /** More time is for what somebody has; another way of reading is asked for anew. */
    private static AccessRequestInput likeExtended(@Nullable AccessRequest extended, AccessRequestInput input) {
        if (extended == null) {
            return input;
        }
        ModeChoice held = extended.agreedReads();
        if (input.reads() != null && !input.reads().equals(held)) {
            throw new Invalid(
                    "request-invalid",
                    Map.of("mode", "More time is for what you have; to read it in another way, ask anew"));
        }
        return input.reading(held);
    }

    /** By the policy that holds now, for a request that is changed as for one that is sent: says which that is. */
    private NumberedPolicy requireAskable(Person person, DataProduct product) {
        NumberedPolicy present = policies.present(product);
        if (!product.status().isPublic()) {
            throw new Conflict(
                    "product-not-published", "This data product is not published, so nobody can ask for it.");
        }
        if (openProducts.contains(product)) {
            throw new Conflict("catalog-without-grants", openProducts.why(product));
        }
        if (!present.policy().mayAsk(person)) {
            throw new Forbidden(
                    "not-for-your-team", "The owner lets only members of some teams ask for this data product.");
        }
        return present;
    }

    /** Who keeps a page only because they hold an access prolongs that, and asks for nothing else. */
    private static void requireShown(Person person, DataProduct product) {
        if (!product.visibleTo(person)) {
            throw new Forbidden(
                    "not-shown-to-you",
                    "This data product is no longer shown to everybody. What you have can be extended until it ends.");
        }
    }

    /** Who asks for more of what they have does not end it earlier unawares. */
    private void requireNoLess(@Nullable AccessRequest extended, RequestDetails details) {
        prolonged
                .lastDay(extended == null ? null : extended.id(), details.ports())
                .filter(details.endsOn()::isBefore)
                .ifPresent(day -> {
                    throw new Invalid(
                            "request-invalid",
                            Map.of(
                                    "endsOn",
                                    "You can read this until %s already: choose that day or a later one"
                                            .formatted(Day.inUtc(day))));
                });
    }

    private void requireFree(Person person, DataProduct product, Holder holder) {
        if (holder.equals(Holder.of(person)) && product.isOwnedBy(person)) {
            throw new Conflict("own-product", "You own this product and can read it already.");
        }
        if (requests.waiting(holder, product).isPresent()) {
            throw new Conflict("request-waiting", "Your request for this product is waiting already.");
        }
    }

    /** What was adopted from outside has no request that could be extended: more time for it is asked for anew. */
    private void requireNew(DataProduct product, Holder holder, RequestDetails details) {
        Set<OutputPort> held = agreements.openOf(holder, product).stream()
                .filter(agreement -> !agreement.adopted() && agreement.reads().equals(details.reads()))
                .map(Agreement::port)
                .collect(Collectors.toSet());
        if (held.containsAll(details.ports())) {
            throw new Conflict("access-in-force", "You have an agreement for this product already.");
        }
    }

    private @Nullable AccessRequest extended(Person person, DataProduct product, AccessRequestInput input) {
        UUID id = input.extended();
        if (id == null) {
            return null;
        }
        return requests.find(person, id)
                .filter(request -> request.product().equals(product)
                        && request.holder().equals(input.holderFor(person))
                        && agreements.from(request.id()).stream().anyMatch(Agreement::isOpen))
                .orElseThrow(() -> new Conflict(
                        "nothing-to-extend", "There is no access in force that this request could extend."));
    }
}
