package io.fondaco.product.terms;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * One of the approvals that a request needs.
 *
 * @param name what pages call it, such as “privacy office”
 * @param approvers names in Trino of those who decide; empty for the owners and approvers of the product
 * @param all whether every one of them must approve, or any one
 * @param personalDataOnly whether it is skipped for ports without personal data
 */
public record ApprovalStep(String name, Set<String> approvers, boolean all, boolean personalDataOnly) {

    /** Any one owner or approver of the product. */
    public static final ApprovalStep OWNER = new ApprovalStep("owner", Set.of(), false, false);

    public ApprovalStep {
        approvers = Collections.unmodifiableSet(new TreeSet<>(approvers));
    }

    /** What pages call it: “owner” only where the owners decide, since it is the name of a step that nobody named. */
    public String called() {
        return ofOwners() || !name.equalsIgnoreCase(OWNER.name()) ? name : "approver";
    }

    /** Whether the product's own owners and approvers decide. */
    public boolean ofOwners() {
        return approvers.isEmpty();
    }
}
