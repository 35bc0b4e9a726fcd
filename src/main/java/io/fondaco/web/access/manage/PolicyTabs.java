package io.fondaco.web.access.manage;

import io.fondaco.product.DataProduct;
import io.fondaco.product.policy.NumberedPolicy;
import io.fondaco.product.policy.Policies;
import io.fondaco.web.access.policy.PolicyForm;
import io.fondaco.web.access.policy.PolicyFormViews;
import io.fondaco.web.access.policy.PolicySummaries;
import io.fondaco.web.access.policy.PolicyTrials;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what the tab of the policy shows. */
@ApplicationScoped
class PolicyTabs {

    private final Policies policies;
    private final PolicySummaries summaries;
    private final PolicyFormViews forms;
    private final PolicyTrials trials;

    PolicyTabs(Policies policies, PolicySummaries summaries, PolicyFormViews forms, PolicyTrials trials) {
        this.policies = policies;
        this.summaries = summaries;
        this.forms = forms;
        this.trials = trials;
    }

    ManageViews.policy fresh(ManageHead head, List<String> tried, String typed) {
        return page(head, null, tried, typed, "", Map.of());
    }

    ManageViews.policy sent(ManageHead head, PolicyForm sent, String changed, Map<String, String> errors) {
        return page(head, sent, List.of(), "", changed, errors);
    }

    private ManageViews.policy page(
            ManageHead head,
            @Nullable PolicyForm sent,
            List<String> tried,
            String typed,
            String changed,
            Map<String, String> errors) {
        DataProduct product = head.product();
        NumberedPolicy present = policies.present(product);
        PolicyForm form = sent == null ? PolicyForm.of(present) : sent;
        return new ManageViews.policy(
                head,
                summaries.of(product, present.policy(), policies.latest(product)),
                head.owner() ? Optional.of(forms.of(form, present.number(), changed, errors)) : Optional.empty(),
                trials.of(product, present.policy(), tried, typed),
                errors,
                sent != null);
    }
}
