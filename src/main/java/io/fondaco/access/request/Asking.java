package io.fondaco.access.request;

import io.fondaco.access.holder.Holder;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.policy.NumberedPolicy;
import io.fondaco.product.terms.ApprovalPolicy;

/**
 * Somebody asks for a product, under the policy that holds now.
 *
 * @param present the policy, with its number
 */
public record Asking(Person person, DataProduct product, NumberedPolicy present, AccessRequestInput input) {

    public ApprovalPolicy policy() {
        return present.policy();
    }

    /** For whom. */
    public Holder holder() {
        return input.holderFor(person);
    }
}
