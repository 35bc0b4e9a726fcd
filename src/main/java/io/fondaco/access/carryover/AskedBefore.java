package io.fondaco.access.carryover;

import io.fondaco.access.carryover.HeldMajors.Reader;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.RequestState;
import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.product.OutputPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was asked for before, and how it was decided, for many holders in few questions. */
@ApplicationScoped
class AskedBefore {

    private static final int AT_ONCE = 1_000;

    /** Whoever was declined, or took the request back, or waits, gets nothing by itself. */
    private static final Set<RequestState> ANSWERED =
            Set.of(RequestState.WAITING, RequestState.DECLINED, RequestState.WITHDRAWN);

    private final EntityManager entities;

    AskedBefore(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * How one request was approved.
     *
     * @param policy the number of the policy by which it was
     */
    record Decided(int policy, Set<Integer> approved, Set<Integer> automatic) {}

    /** How each of these requests was approved, by its id. */
    Map<UUID, Decided> decided(Set<UUID> requests) {
        Map<UUID, Decided> decided = new HashMap<>();
        for (List<UUID> some : Chunks.of(List.copyOf(requests), AT_ONCE)) {
            Among among = Among.of("request", some);
            TypedQuery<Object[]> numbers = entities.createQuery(
                    "select r.id, r.asked.policyNumber from AccessRequest r where r.id in " + among.list(),
                    Object[].class);
            among.into(numbers::setParameter);
            numbers.getResultStream()
                    .forEach(row -> decided.put(
                            (UUID) row[0], new Decided((Integer) row[1], new HashSet<>(), new HashSet<>())));
            TypedQuery<Object[]> decisions = entities.createQuery(
                    "select d.request.id, d.step, d.approver from Decision d where d.undone = false"
                            + " and d.outcome = :approved and d.request.id in " + among.list(),
                    Object[].class);
            among.into(decisions::setParameter);
            decisions
                    .setParameter("approved", Decision.Outcome.APPROVED)
                    .getResultStream()
                    .forEach(row -> note(decided.get((UUID) row[0]), (Integer) row[1], (String) row[2]));
        }
        return decided;
    }

    private static void note(Decided request, int step, String approver) {
        request.approved().add(step);
        if (approver.equals(Approver.AUTOMATIC.name())) {
            request.automatic().add(step);
        }
    }

    /** Who asked for one of these ports, and waits or was refused. */
    Set<Reader> answered(Collection<OutputPort> ports) {
        return entities.createQuery(
                        "select port.id, r.holderKind, r.principal, r.asked.reads from AccessRequest r join r.asked.ports port"
                                + " where port in :ports and r.state in :states",
                        Object[].class)
                .setParameter("ports", ports)
                .setParameter("states", ANSWERED)
                .getResultStream()
                .map(Reader::of)
                .collect(Collectors.toSet());
    }

    /** Who waits for anything of this product: nothing is sent beside it. */
    Set<Holder> waiting(UUID product) {
        return entities.createQuery(
                        "select r.holderKind, r.principal from AccessRequest r where r.product.id = :product"
                                + " and r.state = :waiting",
                        Object[].class)
                .setParameter("product", product)
                .setParameter("waiting", RequestState.WAITING)
                .getResultStream()
                .map(row -> new Holder((HolderKind) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }
}
