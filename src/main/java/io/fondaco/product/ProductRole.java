package io.fondaco.product;

/** What somebody is to one product. */
public enum ProductRole {
    /** Answers for the product, reads its ports, and decides on requests unless approvers are named. */
    OWNER,
    /** Looks after its description and quality. */
    STEWARD,
    /** Decides on requests. */
    APPROVER
}
