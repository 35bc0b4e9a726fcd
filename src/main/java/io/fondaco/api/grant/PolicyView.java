package io.fondaco.api.grant;

import io.fondaco.product.policy.NumberedPolicy;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.Question;
import java.time.LocalDate;
import java.util.List;

/**
 * The policy that holds for a product.
 *
 * @param number counts its states; 0 where nobody set any
 * @param askers teams whose members may ask; empty for everyone who sees the product
 * @param automatic rules that approve at once
 * @param steps who must approve, in this order
 * @param shortestDays how many days an access lasts at least, first and last one included
 * @param usualDays the period that the form proposes
 * @param longestDays how many days an access that begins today lasts at most
 * @param partial whether some of the ports may be asked for, instead of all
 * @param questions what requesters are asked besides the purpose
 */
public record PolicyView(
        int number,
        List<String> askers,
        List<AutoApproval> automatic,
        List<StepView> steps,
        int shortestDays,
        int usualDays,
        int longestDays,
        boolean partial,
        List<Question> questions) {

    /** One approval that a request needs; by the product's owners where it names nobody. */
    public record StepView(String name, List<String> approvers, boolean all, boolean personalDataOnly) {

        static StepView of(ApprovalStep step) {
            return new StepView(step.name(), List.copyOf(step.approvers()), step.all(), step.personalDataOnly());
        }
    }

    static PolicyView of(NumberedPolicy present, LocalDate today) {
        ApprovalPolicy policy = present.policy();
        return new PolicyView(
                present.number(),
                List.copyOf(policy.askers()),
                policy.automatic(),
                policy.steps().stream().map(StepView::of).toList(),
                new AccessPeriod(policy.shortest()).days(today),
                new AccessPeriod(policy.usual()).days(today),
                new AccessPeriod(policy.longest()).days(today),
                policy.partial(),
                policy.questions());
    }
}
