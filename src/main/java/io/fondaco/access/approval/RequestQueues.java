package io.fondaco.access.approval;

import io.fondaco.access.holder.Deciders;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestState;
import io.fondaco.common.Chunks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Requests that wait, by whom or what they wait for: ids in order, since they are locked in it. */
@ApplicationScoped
public class RequestQueues {

    private static final int AT_ONCE = 1000;
    private static final String WAITING =
            "select r.id from AccessRequest r where r.state = io.fondaco.access.request.RequestState.WAITING and ";
    private static final String UNDECIDABLE = "state = ?1 and circle = ?2";

    private final AccessRequests requests;

    RequestQueues(AccessRequests requests) {
        this.requests = requests;
    }

    /** What waits for this person's decision, alone or with others. */
    List<UUID> of(String person) {
        return ids("(:person member of r.namedApprovers or (r.namedApprovers is empty and exists (select 1 from"
                        + " DataProduct p join p.people h where p = r.product and h.person = :person)))")
                .setParameter("person", person)
                .getResultList();
    }

    /** What was asked for this holder, by whomever. */
    List<UUID> of(Holder holder) {
        return ids("r.principal = :name and r.holderKind = :kind")
                .setParameter("name", holder.name())
                .setParameter("kind", holder.kind())
                .getResultList();
    }

    /** What waits at these products. */
    List<UUID> at(Collection<UUID> products) {
        return Chunks.of(List.copyOf(products), AT_ONCE).stream()
                .flatMap(some ->
                        ids("r.product.id in :products").setParameter("products", some).getResultList().stream())
                .sorted()
                .toList();
    }

    /**
     * What waits for the platform team, or for nobody; and requests of domains, about which nobody decides who publishes
     * there by now.
     */
    List<UUID> farFromTheirApprovers() {
        return ids("(r.circle in :far or r.holderKind = :domain)")
                .setParameter("far", Set.of(Deciders.Circle.PLATFORM, Deciders.Circle.NOBODY))
                .setParameter("domain", HolderKind.DOMAIN)
                .getResultList();
    }

    private TypedQuery<UUID> ids(String which) {
        return requests.getEntityManager().createQuery(WAITING + which + " order by r.id", UUID.class);
    }

    /** How many requests wait though nobody is left who could decide. */
    public long countUndecidable() {
        return requests.count(UNDECIDABLE, RequestState.WAITING, Deciders.Circle.NOBODY);
    }

    /** The first of them, oldest first. */
    public List<AccessRequest> firstUndecidable(int most) {
        return requests.find(UNDECIDABLE + " order by sentAt, number", RequestState.WAITING, Deciders.Circle.NOBODY)
                .page(0, most)
                .list();
    }
}
