package io.fondaco.access.approval;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.holder.OwnAccess;
import io.fondaco.access.request.CheckedRequest;
import io.fondaco.access.request.OwnRequests;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.AutoApproval.Applicant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether a rule of the owner's policy answers a request at once; it judges the holder, not who asks. */
@ApplicationScoped
public class AutomaticApproval {

    private final DataProducts products;
    private final ViewObstacles obstacles;
    private final Policies policies;
    private final Agreements agreements;
    private final OwnAccess ownAccess;
    private final OwnRequests ownRequests;

    AutomaticApproval(
            DataProducts products,
            ViewObstacles obstacles,
            Policies policies,
            Agreements agreements,
            OwnAccess ownAccess,
            OwnRequests ownRequests) {
        this.products = products;
        this.obstacles = obstacles;
        this.policies = policies;
        this.agreements = agreements;
        this.ownAccess = ownAccess;
        this.ownRequests = ownRequests;
    }

    /**
     * The rule that approves it without the approvers; none while a view could not be read, which they must fix, and
     * none once the access was taken away for a reason: then the approvers decide.
     */
    public Optional<AutoApproval> rule(CheckedRequest checked) {
        if (!obstacles.of(checked.details().ports()).isEmpty() || wasTakenAway(checked)) {
            return Optional.empty();
        }
        Set<String> behind = ownRequests.behind(checked.person(), checked.holder());
        return covering(checked)
                .filter(rule -> policies.whoAdded(checked.product(), rule)
                        .filter(behind::contains)
                        .isEmpty())
                .findFirst();
    }

    /** Whether a rule would have approved it, had the access not been taken away before. */
    public boolean isLeftToApprovers(CheckedRequest checked) {
        return wasTakenAway(checked) && covering(checked).findAny().isPresent();
    }

    private Stream<AutoApproval> covering(CheckedRequest checked) {
        return checked.policy().automaticFor(applicant(checked), products::ownerTeamsIn).stream();
    }

    private static Applicant applicant(CheckedRequest checked) {
        return switch (checked.holder().kind()) {
            case PERSON -> new Applicant.OnePerson(checked.person().teams());
            case TEAM -> new Applicant.WholeTeam(checked.holder().name());
            case SERVICE_ACCOUNT -> new Applicant.Program(checked.holder().name());
        };
    }

    /** Whether the last access of the holder, or of any holder that the asker stands behind, was taken away. */
    private boolean wasTakenAway(CheckedRequest checked) {
        DataProduct product = checked.product();
        Set<String> holders = new TreeSet<>(ownAccess.of(checked.person()));
        holders.add(checked.holder().name());
        return holders.stream().anyMatch(holder -> agreements.lastWasTakenAway(holder, product));
    }
}
