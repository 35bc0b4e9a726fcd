package io.fondaco.product.mode;

/** Who decides on a request for a mode. */
public enum Decider {
    /** As for any request: the rules of the product's policy, then the approvers. */
    POLICY,
    /** Nobody: whoever may ask gets it at once. */
    AUTOMATIC,
    /** The approvers, whatever rules the policy has. */
    PEOPLE
}
