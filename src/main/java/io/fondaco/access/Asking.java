package io.fondaco.access;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.policy.ApprovalPolicy;
import io.fondaco.product.policy.NumberedPolicy;

/**
 * Somebody wishes for a product, under the policy that holds now.
 *
 * @param present the policy, with its number
 */
record Asking(Person person, DataProduct product, NumberedPolicy present, AccessWish wish) {

    ApprovalPolicy policy() {
        return present.policy();
    }

    /** For whom. */
    Holder holder() {
        return wish.holderFor(person);
    }
}
