package io.fondaco.access;

import io.fondaco.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What waits on a desk, as {@link Approvals#mayDecide} says it of one request: a page of it, and how many. */
@ApplicationScoped
class WaitingRequests {

    private static final String UNANSWERED_BY = " and not exists (select 1 from Decision d where d.request = r"
            + " and d.step = r.step and d.undone = false and d.outcome = io.fondaco.access.Decision$Outcome.APPROVED"
            + " and coalesce(d.onBehalfOf, d.approver) = ";

    private static final String ON_DESK = "from AccessRequest r where r.state = io.fondaco.access.RequestState.WAITING"
            + " and r.requester <> :viewer and r.principal <> :viewer and ("
            + "(r.product.id in :products and r.namedApprovers is empty"
            + " and exists (select 1 from DataProduct p join p.people h where p = r.product and h.person in :names"
            + " and h.role in (io.fondaco.product.ProductRole.OWNER, io.fondaco.product.ProductRole.APPROVER)"
            + " and h.person <> r.requester" + UNANSWERED_BY + "h.person)))"
            + " or exists (select 1 from AccessRequest named join named.namedApprovers n where named = r"
            + " and n in :names and n <> r.requester" + UNANSWERED_BY + "n)))";

    private final AccessRequests requests;

    WaitingRequests(AccessRequests requests) {
        this.requests = requests;
    }

    /** A page of it, oldest first. */
    Page<AccessRequest> page(Desk desk, int number, int size) {
        long total = count(desk);
        return new Page<>(total > (number - 1L) * size ? list(desk, number, size) : List.of(), number, size, total);
    }

    /** The same where it is known that there is such a page. */
    List<AccessRequest> list(Desk desk, int number, int size) {
        return requests.find(ON_DESK + " order by r.sentAt, r.number", parameters(desk))
                .page(number - 1, size)
                .list();
    }

    long count(Desk desk) {
        return requests.find(ON_DESK, parameters(desk)).count();
    }

    private static Map<String, Object> parameters(Desk desk) {
        // An empty list is no SQL; no product has this id.
        Set<UUID> products = desk.products().isEmpty() ? Set.of(new UUID(0, 0)) : desk.products();
        return Map.of("viewer", desk.viewer(), "names", desk.names(), "products", products);
    }
}
