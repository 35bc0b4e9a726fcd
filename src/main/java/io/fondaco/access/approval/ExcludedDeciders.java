package io.fondaco.access.approval;

import io.fondaco.access.holder.Delegations;
import io.fondaco.access.holder.OwnAccess;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.identity.People;
import io.fondaco.product.DataProduct;
import io.fondaco.product.terms.ApprovalPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;

/**
 * Notes with a request who of its possible deciders stands behind it when it is sent: whoever leaves the team, or hands
 * the service account over, afterwards does not become a decider by that. Only possible deciders are noted, since a
 * team may have thousands of members.
 */
@ApplicationScoped
class ExcludedDeciders {

    private final OwnAccess ownAccess;
    private final Delegations delegations;
    private final People people;

    ExcludedDeciders(OwnAccess ownAccess, Delegations delegations, People people) {
        this.ownAccess = ownAccess;
        this.delegations = delegations;
        this.people = people;
    }

    /** Before the request is put before its first approvers. */
    void note(AccessRequest request, ApprovalPolicy policy) {
        Set<String> possible = possible(request.product(), policy);
        possible.addAll(delegations.delegatesOf(possible));
        possible.retainAll(ownAccess.behind(request.holder()));
        request.noteBehind(possible);
    }

    private Set<String> possible(DataProduct product, ApprovalPolicy policy) {
        Set<String> possible = new TreeSet<>(product.approvers());
        policy.steps().forEach(step -> possible.addAll(step.approvers()));
        product.domain().andAbove().forEach(domain -> possible.addAll(domain.owners()));
        possible.addAll(people.platformAdmins());
        return possible;
    }
}
