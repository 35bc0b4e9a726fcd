package io.fondaco.access;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who decides on which requests: those whom the present step names, or the product's own, or their delegates. */
@ApplicationScoped
public class Approvals {

    private final AccessRequests requests;
    private final Delegations delegations;
    private final DataProducts products;

    Approvals(AccessRequests requests, Delegations delegations, DataProducts products) {
        this.requests = requests;
        this.delegations = delegations;
        this.products = products;
    }

    /** Names of those whose decision the request waits for. */
    public Set<String> awaited(AccessRequest request) {
        Set<String> awaited = new TreeSet<>(
                request.namedApprovers().isEmpty() ? request.product().approvers() : request.namedApprovers());
        awaited.remove(request.requester());
        awaited.removeAll(request.approvedBy());
        return awaited;
    }

    /** Whether the viewer can answer the request now. */
    public boolean mayDecide(Person viewer, AccessRequest request) {
        return approver(viewer, request).isPresent();
    }

    /** As whom the viewer answers the request; empty if the viewer does not decide on it. */
    Optional<Approver> approver(Person viewer, AccessRequest request) {
        if (viewer.name().equals(request.requester()) || viewer.name().equals(request.principal())) {
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

    /** Whether the viewer decides, decided or will decide on the request, in some step of it. */
    boolean isConcerned(Person viewer, AccessRequest request) {
        return AccessRequests.decides(delegations.namesOf(viewer), request);
    }

    /** What waits for the viewer's decision, oldest first. */
    public List<AccessRequest> waitingFor(Person viewer) {
        return find(viewer).stream()
                .filter(request -> mayDecide(viewer, request))
                .toList();
    }

    /** How many requests wait for the viewer, or for those who decide the same step. */
    public long countWaitingFor(Person viewer) {
        Set<String> names = delegations.namesOf(viewer);
        return requests.countWaitingFor(decidedBy(names), names, viewer.name());
    }

    /** Whether the viewer has, or could have, anything to decide. */
    public boolean isApprover(Person viewer) {
        Set<String> names = delegations.namesOf(viewer);
        return !decidedBy(names).isEmpty() || requests.countWaitingFor(Set.of(), names, viewer.name()) > 0;
    }

    private List<AccessRequest> find(Person viewer) {
        Set<String> names = delegations.namesOf(viewer);
        return requests.waitingFor(decidedBy(names), names, viewer.name());
    }

    private Set<UUID> decidedBy(Set<String> names) {
        return products.decidedBy(names).stream().map(DataProduct::id).collect(Collectors.toSet());
    }
}
