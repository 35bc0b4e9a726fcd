package io.fondaco.api.access.request;

import io.fondaco.access.approval.Approvals;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.RequestState;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells what is known of a request; inside the transaction that read it. */
@ApplicationScoped
public class RequestViews {

    private final AccessRequests requests;
    private final Approvals approvals;
    private final Policies policies;
    private final DataProducts products;
    private final CurrentPerson currentPerson;

    RequestViews(
            AccessRequests requests,
            Approvals approvals,
            Policies policies,
            DataProducts products,
            CurrentPerson currentPerson) {
        this.requests = requests;
        this.approvals = approvals;
        this.policies = policies;
        this.products = products;
        this.currentPerson = currentPerson;
    }

    /** A request that this call changed: written first, so that the version is the one that holds afterwards. */
    public RequestView changed(AccessRequest request) {
        requests.flush();
        return of(request);
    }

    public RequestView of(AccessRequest request) {
        boolean waiting = request.state() == RequestState.WAITING;
        return new RequestView(
                request.id(),
                request.reference(),
                request.product().path(),
                request.requester(),
                HolderView.of(request.holder()),
                request.principal(),
                request.purpose(),
                request.endsOn(),
                names(request.ports()),
                request.asked().reads().mode(),
                request.asked().reads().chosen(),
                request.asked().answers(),
                request.extended().map(AccessRequest::id),
                request.state(),
                request.asked().policyNumber(),
                waiting ? Optional.of(step(request)) : Optional.empty(),
                waiting ? List.copyOf(approvals.awaited(request)) : List.of(),
                request.agreedEnd(),
                names(request.agreedPorts()),
                request.agreedReads().mode(),
                request.agreedReads().chosen(),
                request.sentAt(),
                request.closedAt(),
                request.decision().map(this::view),
                request.decisions().stream().map(this::view).toList(),
                request.messages().stream().map(MessageView::of).toList(),
                request.version());
    }

    /** What the viewer may not know is not named to them, whoever meant well. */
    private DecisionView view(Decision decision) {
        return DecisionView.of(decision, path -> products.knows(currentPerson.get(), path));
    }

    private String step(AccessRequest request) {
        return policies.of(request.product(), request.asked().policyNumber())
                .steps()
                .get(request.step())
                .name();
    }

    private static List<String> names(Collection<OutputPort> ports) {
        return ports.stream().map(OutputPort::name).sorted().toList();
    }
}
