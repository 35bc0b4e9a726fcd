package io.fondaco.access.asking;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.ProlongedAccess;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Asking;
import io.fondaco.access.request.CheckedDetails;
import io.fondaco.access.request.RequestChecks;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.OpenProducts;
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

    /** What is asked, held against the policy that holds now. */
    Asking asking(Person person, DataProduct product, AccessRequestInput input) {
        return new Asking(person, product, policies.present(product), input);
    }

    /**
     * Checks what would be sent.
     *
     * @throws Invalid with a sentence for each field that does not fit
     * @throws Forbidden if the product's policy lets others ask
     * @throws Conflict if a request waits already, the holder can read the product anyway, or nobody can grant it
     */
    CheckedDetails check(Asking asking) {
        requireAskable(asking);
        limits.requireSend(asking.person(), asking.product(), asking.holder());
        AccessRequest extended = extended(asking);
        if (checks.mayAskFor(asking.person(), asking.holder())) {
            // Nobody learns by asking what waits for somebody else.
            requireFree(asking);
        }
        CheckedDetails checked = checks.check(asking, extended);
        requireNoLess(checked);
        if (extended == null) {
            requireShown(asking);
            requireNew(asking.product(), checked);
        }
        return checked;
    }

    /** By the policy that holds now: for a request that is changed as for one that is sent. */
    private void requireAskable(Asking asking) {
        DataProduct product = asking.product();
        if (!product.status().isPublic()) {
            throw new Conflict(
                    "product-not-published", "This data product is not published, so nobody can ask for it.");
        }
        if (openProducts.contains(product)) {
            throw new Conflict("catalog-without-grants", openProducts.why(product));
        }
        if (!asking.policy().mayAsk(asking.person())) {
            throw new Forbidden(
                    "not-for-your-team", "The owner lets only members of some teams ask for this data product.");
        }
    }

    /** Who keeps a page only because they hold an access prolongs that, and asks for nothing else. */
    private static void requireShown(Asking asking) {
        if (!asking.product().visibleTo(asking.person())) {
            throw new Forbidden(
                    "not-shown-to-you",
                    "This data product is no longer shown to everybody. What you have can be prolonged until it ends.");
        }
    }

    /** Who asks for more of what they have does not end it earlier unawares. */
    private void requireNoLess(CheckedDetails input) {
        prolonged
                .lastDay(input.extended() == null ? null : input.extended().id(), input.ports())
                .filter(input.endsOn()::isBefore)
                .ifPresent(day -> {
                    throw new Invalid(
                            "wish-invalid",
                            Map.of(
                                    "endsOn",
                                    "You can read this until %s already: choose that day or a later one"
                                            .formatted(Day.written(day))));
                });
    }

    private void requireFree(Asking asking) {
        Holder holder = asking.holder();
        if (holder.equals(Holder.of(asking.person())) && asking.product().isOwnedBy(asking.person())) {
            throw new Conflict("own-product", "You own this product and can read it already.");
        }
        if (requests.waiting(holder, asking.product()).isPresent()) {
            throw new Conflict("request-waiting", "Your request for this product is waiting already.");
        }
    }

    private void requireNew(DataProduct product, CheckedDetails input) {
        Set<OutputPort> held = agreements.openOf(input.holder(), product).stream()
                .map(Agreement::port)
                .collect(Collectors.toSet());
        if (held.containsAll(input.ports())) {
            throw new Conflict("access-in-force", "You have an agreement for this product already.");
        }
    }

    private @Nullable AccessRequest extended(Asking asking) {
        UUID id = asking.input().extended();
        if (id == null) {
            return null;
        }
        return requests.find(asking.person(), id)
                .filter(request -> request.product().equals(asking.product())
                        && request.holder().equals(asking.holder())
                        && agreements.from(request.id()).stream().anyMatch(Agreement::isOpen))
                .orElseThrow(() -> new Conflict(
                        "nothing-to-extend", "There is no access in force that this request could prolong."));
    }

    /** Checks what a request that waits would say instead; throws as {@link #check} does. */
    CheckedDetails checkChange(Asking asking, AccessRequest request) {
        requireAskable(asking);
        limits.requireChange(asking.person(), request);
        CheckedDetails checked = checks.check(asking, request.extended().orElse(null));
        requireNoLess(checked);
        return checked;
    }
}
