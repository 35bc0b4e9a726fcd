package io.fondaco.api.publish;

import io.fondaco.publish.apply.ApplyFiles.Planned;
import io.fondaco.publish.plan.Plan;
import java.util.List;

/**
 * What applying an archive would do.
 *
 * @param hash to be sent when it is applied, so that nothing else happens
 * @param mayBeApplied whether nothing stands against any product
 */
public record PlansView(String hash, boolean mayBeApplied, List<PlanView> products) {

    static PlansView of(Planned planned) {
        return new PlansView(
                planned.hash(),
                !planned.plans().isEmpty() && planned.plans().stream().allMatch(Plan::mayBeApplied),
                planned.plans().stream().map(PlanView::of).toList());
    }
}
