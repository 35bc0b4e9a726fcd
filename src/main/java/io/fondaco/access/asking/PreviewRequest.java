package io.fondaco.access.asking;

import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.approval.ApprovalSteps;
import io.fondaco.access.approval.AutomaticApproval;
import io.fondaco.access.approval.StepApprovers;
import io.fondaco.access.mode.ModeViews;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.CheckedRequest;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What would come of a request if it were sent. */
@ApplicationScoped
public class PreviewRequest {

    private final RequestRules rules;
    private final AutomaticApproval automatic;
    private final StepApprovers stepApprovers;
    private final HolderPrincipals principals;
    private final ModeViews views;

    PreviewRequest(
            RequestRules rules,
            AutomaticApproval automatic,
            StepApprovers stepApprovers,
            HolderPrincipals principals,
            ModeViews views) {
        this.rules = rules;
        this.automatic = automatic;
        this.stepApprovers = stepApprovers;
        this.principals = principals;
        this.views = views;
    }

    /** What would come of it if it were sent; changes nothing. The same errors as when it is sent. */
    @Transactional
    public RequestPreview preview(Person person, DataProduct product, AccessRequestInput input) {
        CheckedRequest checked = rules.check(person, product, input);
        Set<OutputPort> ports = checked.details().ports();
        ModeChoice reads = checked.details().reads();
        Optional<AutoApproval> rule = automatic.rule(checked);
        List<ApprovalStep> needed = ApprovalSteps.needed(checked.policy(), ports, reads).stream()
                .skip(rule.isPresent() ? 1 : 0)
                .toList();
        return new RequestPreview(
                needed.stream().map(ApprovalStep::called).toList(),
                needed.stream()
                        .findFirst()
                        .map(step -> stepApprovers.turn(product, step, person, checked.holder()))
                        .orElse(Set.of()),
                rule.map(AutoApproval::id),
                ports.stream().map(port -> views.name(port, reads)).collect(Collectors.toSet()),
                principals.of(checked.holder()));
    }
}
