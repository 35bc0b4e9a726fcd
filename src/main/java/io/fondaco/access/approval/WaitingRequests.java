package io.fondaco.access.approval;

import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.common.Among;
import io.fondaco.common.Page;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What waits for a decision within a scope, as {@link Approvals#mayDecide} says it of one request: a page of it, and how many. */
@ApplicationScoped
public class WaitingRequests {

    /** Nobody decides on what is their own, nor does anybody in their place. */
    private static final String NOT_OWN = " and r.requester <> :decider%1$d and r.principal not in :own%1$d"
            + " and :decider%1$d not member of r.stoodBehind";

    private static final String OPEN =
            "from AccessRequest r where r.state = io.fondaco.access.request.RequestState.WAITING"
                    + NOT_OWN.replace("%1$d", "") + " and (";

    private static final String UNANSWERED = " and not exists (select 1 from Decision d where d.request = r"
            + " and d.step = r.step and d.undone = false and d.outcome = io.fondaco.access.request.Decision$Outcome.APPROVED"
            + " and coalesce(d.onBehalfOf, d.approver) = :decider%1$d))";

    private static final String BY_NAME = "(:decider%1$d member of r.namedApprovers" + NOT_OWN + UNANSWERED;

    private static final String BY_PRODUCT =
            "(r.product.id in :products%1$d and r.namedApprovers is empty" + NOT_OWN + UNANSWERED;

    /** Where they are too many to be named one by one. */
    private static final String BY_ROLE = BY_PRODUCT.replace(
            "r.product.id in :products%1$d",
            "exists (select 1 from DataProduct p join p.people h where p = r.product and h.person = :decider%1$d"
                    + " and h.role in (io.fondaco.product.ProductRole.OWNER, io.fondaco.product.ProductRole.APPROVER))");

    private static final int MOST_NAMED = 200;

    private record ForProduct(UUID product, long requests) {}

    private final AccessRequests requests;

    WaitingRequests(AccessRequests requests) {
        this.requests = requests;
    }

    /** A page of it, oldest first. */
    public Page<AccessRequest> page(ApproverScope scope, int number, int size) {
        long total = count(scope);
        return new Page<>(total > (number - 1L) * size ? list(scope, number, size) : List.of(), number, size, total);
    }

    /** The same where it is known that there is such a page. */
    public List<AccessRequest> list(ApproverScope scope, int number, int size) {
        return find(scope, " order by r.sentAt, r.number")
                .page(number - 1, size)
                .list();
    }

    /** How many there are. */
    public long count(ApproverScope scope) {
        return find(scope, "").count();
    }

    /** How many of them are for each product; those without any are missing. */
    public Map<UUID, Long> countByProduct(ApproverScope scope) {
        return find("select r.product.id, count(r) ", scope, " group by r.product.id")
                .project(ForProduct.class)
                .stream()
                .collect(Collectors.toMap(ForProduct::product, ForProduct::requests));
    }

    private PanacheQuery<AccessRequest> find(ApproverScope scope, String order) {
        return find("", scope, order);
    }

    /** Conditions for each decider: to look into the roles of each request's product costs more. */
    private PanacheQuery<AccessRequest> find(String select, ApproverScope scope, String order) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("decider", scope.viewer());
        String open = named(OPEN, ":own", Among.of("mine", scope.own().get(scope.viewer())), parameters);
        List<String> conditions = new ArrayList<>();
        int place = 0;
        for (String decider : scope.names()) {
            parameters.put("decider" + place, decider);
            Among own = Among.of("own%dn".formatted(place), scope.own().get(decider));
            conditions.add(named(BY_NAME.formatted(place), ":own" + place, own, parameters));
            Set<UUID> products = scope.products().get(decider);
            if (products != null && products.size() > MOST_NAMED) {
                conditions.add(named(BY_ROLE.formatted(place), ":own" + place, own, parameters));
            } else if (products != null && !products.isEmpty()) {
                Among some = Among.of("products%dn".formatted(place), products);
                String byProduct = named(BY_PRODUCT.formatted(place), ":own" + place, own, parameters);
                conditions.add(named(byProduct, ":products" + place, some, parameters));
            }
            place++;
        }
        // Whoever left decides nothing, and so has no names at all.
        conditions.add("1 = 0");
        return requests.find(select + open + String.join(" or ", conditions) + ")" + order, parameters);
    }

    /** The same text with those values where a list is named. */
    private static String named(String text, String list, Among values, Map<String, Object> parameters) {
        values.into(parameters::put);
        return text.replace(list, values.list());
    }
}
