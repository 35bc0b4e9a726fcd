package io.fondaco.access.asking;

import io.fondaco.access.holder.PresenceCheck;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.CheckedRequest;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Somebody sends a request for access. */
@ApplicationScoped
public class RequestAccess {

    private final AccessRequests requests;
    private final DataProducts products;
    private final RequestRules rules;
    private final PresenceCheck presence;
    private final BeginRequest beginRequest;

    RequestAccess(
            AccessRequests requests,
            DataProducts products,
            RequestRules rules,
            PresenceCheck presence,
            BeginRequest beginRequest) {
        this.requests = requests;
        this.products = products;
        this.rules = rules;
        this.presence = presence;
        this.beginRequest = beginRequest;
    }

    /**
     * Checks what is asked and makes the request, which waits for its first approvers unless a rule approves it at once.
     * The same form sent twice makes one request.
     *
     * @throws Invalid with a sentence for each field that does not fit
     * @throws Forbidden if the product's policy lets others ask
     * @throws Conflict if a request waits already, the holder can read the product anyway, or nobody can grant it
     */
    @Transactional
    public AccessRequest send(Person person, DataProduct product, AccessRequestInput input) {
        return send(person, product, input, "");
    }

    /** The same for one of several that are sent together. */
    public AccessRequest send(Person person, DataProduct product, AccessRequestInput input, String among) {
        // Requests for one product come one after the other: a form sent twice at once makes one request all the same.
        products.findLocked(product.id());
        Optional<AccessRequest> already = requests.sentBy(person, input.formKey());
        if (already.isPresent()) {
            return same(already.get(), product, input.fingerprint(among));
        }
        CheckedRequest checked = rules.check(person, product, input);
        presence.require(person.name(), checked.holder());
        return beginRequest.begin(checked, input.formKey(), input.fingerprint(among));
    }

    /** Whether it could be sent, or was sent already: throws as {@link #send(Person, DataProduct, AccessRequestInput)} does, and changes nothing. */
    public void check(Person person, DataProduct product, AccessRequestInput input, String among) {
        Optional<AccessRequest> already = requests.sentBy(person, input.formKey());
        if (already.isPresent()) {
            same(already.get(), product, input.fingerprint(among));
        } else {
            rules.check(person, product, input);
        }
    }

    private static AccessRequest same(AccessRequest already, DataProduct product, String fingerprint) {
        if (!already.product().equals(product) || !already.isSentAs(fingerprint)) {
            throw new Conflict("key-used", "This was sent already, and said something else then.");
        }
        return already;
    }
}
