package io.fondaco.access.approval;

import io.fondaco.access.holder.Delegations;
import io.fondaco.access.holder.OwnAccess;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.OwnRequests;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.Page;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who decides on which requests: those whom the present step names, or the product's own, or their delegates. */
@ApplicationScoped
public class Approvals {

    private final AccessRequests requests;
    private final RequestChanges changes;
    private final WaitingRequests waiting;
    private final Delegations delegations;
    private final DataProducts products;
    private final People people;
    private final OwnAccess ownAccess;
    private final OwnRequests ownRequests;

    Approvals(
            AccessRequests requests,
            RequestChanges changes,
            WaitingRequests waiting,
            Delegations delegations,
            DataProducts products,
            People people,
            OwnAccess ownAccess,
            OwnRequests ownRequests) {
        this.requests = requests;
        this.changes = changes;
        this.waiting = waiting;
        this.delegations = delegations;
        this.products = products;
        this.people = people;
        this.ownAccess = ownAccess;
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
        return approver(viewer, request).isPresent();
    }

    /** As whom the viewer answers the request; empty if the viewer does not decide on it. */
    Optional<Approver> approver(Person viewer, AccessRequest request) {
        if (ownRequests.isOwn(viewer, request)) {
            return Optional.empty();
        }
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

    /** In whose place the viewer decides today, and for which products. */
    public ApproverScope scope(Person viewer) {
        Set<String> names = new TreeSet<>(delegations.namesOf(viewer));
        names.removeAll(people.leftAmong(names));
        Map<String, Set<String>> own = new HashMap<>();
        names.forEach(name -> own.put(name, ownAccess.of(name)));
        own.put(viewer.name(), ownAccess.of(viewer));
        return new ApproverScope(viewer.name(), names, products.idsByDecider(names), own);
    }

    /** The same of somebody who is not here, without those whose place they take. */
    public ApproverScope scope(String name) {
        Set<String> names = Set.of(name);
        return new ApproverScope(name, names, products.idsByDecider(names), Map.of(name, ownAccess.of(name)));
    }

    /** What waits for a decision within this scope, oldest first. */
    public Page<AccessRequest> waitingFor(ApproverScope scope, int number, int size) {
        return waiting.page(scope, number, size);
    }

    /** The same where it is known already that there is such a page. */
    public List<AccessRequest> listWaitingFor(ApproverScope scope, int number, int size) {
        return waiting.list(scope, number, size);
    }

    /** How many requests those are. */
    public long countWaitingFor(ApproverScope scope) {
        return waiting.count(scope);
    }
}
