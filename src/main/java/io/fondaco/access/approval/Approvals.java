package io.fondaco.access.approval;

import io.fondaco.access.holder.Delegations;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.OwnRequests;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who decides on which requests: those whom the present step names, or the product's own, or their delegates. */
@ApplicationScoped
public class Approvals {

    private final AccessRequests requests;
    private final RequestChanges changes;
    private final Delegations delegations;
    private final People people;
    private final OwnRequests ownRequests;

    Approvals(
            AccessRequests requests,
            RequestChanges changes,
            Delegations delegations,
            People people,
            OwnRequests ownRequests) {
        this.requests = requests;
        this.changes = changes;
        this.delegations = delegations;
        this.people = people;
        this.ownRequests = ownRequests;
    }

    /** Names of those whose decision the request waits for. */
    public Set<String> awaited(AccessRequest request) {
        Set<String> awaited = new TreeSet<>(request.deciders());
        awaited.removeAll(ownRequests.behind(request));
        awaited.removeAll(request.approvedBy());
        awaited.removeAll(people.leftAmong(awaited));
        return awaited;
    }

    /** Whether the viewer can answer the request now. */
    public boolean mayDecide(Person viewer, AccessRequest request) {
        return !ownRequests.isOwn(viewer, request) && approver(viewer, request).isPresent();
    }

    /** As whom the viewer answers the request; empty if the viewer does not decide on it. */
    private Optional<Approver> approver(Person viewer, AccessRequest request) {
        Set<String> awaited = awaited(request);
        if (awaited.contains(viewer.name())) {
            return Optional.of(new Approver(viewer.name(), viewer.name()));
        }
        return delegations.namesOf(viewer).stream()
                .filter(awaited::contains)
                .findFirst()
                .map(name -> new Approver(viewer.name(), name));
    }

    /**
     * As whom this person answers the request.
     *
     * @throws Forbidden if they don't decide on it
     * @throws Conflict if it waits no longer, or for somebody else now
     */
    Approver requireApprover(Person person, AccessRequest request) {
        if (ownRequests.isOwn(person, request)) {
            throw new Forbidden(
                    "own-request",
                    "Nobody decides on their own request, nor on one for a team or service account of theirs.");
        }
        Optional<Approver> approver = approver(person, request);
        if (approver.isPresent()) {
            changes.requireWaiting(request);
            return approver.get();
        }
        if (requests.isConcerned(person, request)) {
            changes.requireWaiting(request);
            throw new Conflict("not-your-step", "This request waits for somebody else's approval now.");
        }
        throw new Forbidden("not-an-approver", "Only the owners and approvers of this product decide on its requests.");
    }
}
