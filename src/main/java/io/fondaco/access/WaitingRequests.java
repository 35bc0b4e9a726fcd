package io.fondaco.access;

import io.fondaco.common.Page;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What waits on a desk, as {@link Approvals#mayDecide} says it of one request: a page of it, and how many. */
@ApplicationScoped
class WaitingRequests {

    private static final String OPEN = "from AccessRequest r where r.state = io.fondaco.access.RequestState.WAITING"
            + " and r.requester <> :viewer and r.principal <> :viewer and (";

    private static final String UNANSWERED_BY = " and not exists (select 1 from Decision d where d.request = r"
            + " and d.step = r.step and d.undone = false and d.outcome = io.fondaco.access.Decision$Outcome.APPROVED"
            + " and coalesce(d.onBehalfOf, d.approver) = ";

    private static final String BY_NAME = "exists (select 1 from AccessRequest named join named.namedApprovers n"
            + " where named = r and n in :names and n <> r.requester" + UNANSWERED_BY + "n))";

    private static final String BY_PRODUCT = "(r.product.id in :products%1$d and r.namedApprovers is empty"
            + " and r.requester <> :decider%1$d" + UNANSWERED_BY + ":decider%1$d)) or ";

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
        return find(desk, " order by r.sentAt, r.number").page(number - 1, size).list();
    }

    long count(Desk desk) {
        return find(desk, "").count();
    }

    /** One condition for each decider: to look into the roles of each request's product costs more. */
    private PanacheQuery<AccessRequest> find(Desk desk, String order) {
        StringBuilder query = new StringBuilder(OPEN);
        Map<String, Object> parameters = new HashMap<>(Map.of("viewer", desk.viewer(), "names", desk.names()));
        int place = 0;
        for (Map.Entry<String, Set<UUID>> decider : desk.products().entrySet()) {
            query.append(BY_PRODUCT.formatted(place));
            parameters.put("decider" + place, decider.getKey());
            parameters.put("products" + place, decider.getValue());
            place++;
        }
        return requests.find(query.append(BY_NAME).append(')').append(order).toString(), parameters);
    }
}
