package io.fondaco.access.approval;

import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestState;
import io.fondaco.audit.AuditAction;
import io.fondaco.common.Page;
import io.fondaco.product.DataProduct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Requests that approvers answered, and how long that takes. */
@ApplicationScoped
public class AnsweredRequests {

    private static final int FEWEST_FOR_A_MEDIAN = 5;
    private static final int MOST = 100;
    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    /**
     * Of these products; and those in which the approver answered a step in their own name, whoever decides on the product.
     * What was answered in another's place is theirs: a stand-in's view of it ends with the delegation.
     */
    private static final String ANSWERED = "((product.id in ?1 and state in ?2) or id in"
            + " (select d.request.id from Decision d where d.approver = ?3 and d.onBehalfOf is null and d.undone = false))";

    private static final Set<RequestState> ANSWERS = Set.of(RequestState.APPROVED, RequestState.DECLINED);

    private static final String TIMES = """
            select sentAt, closedAt from AccessRequest where product = :product and closedAt > :since
            and state in (io.fondaco.access.request.RequestState.APPROVED, io.fondaco.access.request.RequestState.DECLINED)
            """;

    private record Answer(Instant sentAt, Instant closedAt) {}

    private final AccessRequests requests;

    AnsweredRequests(AccessRequests requests) {
        this.requests = requests;
    }

    /** How many that this person answered, or that were answered for these products, are shown: the last hundred. */
    public int count(String person, Set<UUID> products) {
        return Math.min(MOST, (int) requests.count(ANSWERED, products, ANSWERS, person));
    }

    /** A page of them, newest first; before all others those of which only a step is answered. */
    public List<AccessRequest> list(String person, Set<UUID> products, int number) {
        return requests.find(ANSWERED + " order by closedAt desc nulls first, number desc", products, ANSWERS, person)
                .page(number - 1, Page.SIZE)
                .list();
    }

    /** What this person approved since that moment, in the last step, newest first. */
    public List<AccessRequest> approvedBy(String person, Instant moment) {
        return requests.list(
                "state = ?1 and closedAt > ?2 and id in (select event.requestId from AuditEvent event"
                        + " where event.actor = ?3 and event.at > ?2 and event.action = ?4) order by closedAt desc, number desc",
                RequestState.APPROVED,
                moment,
                person,
                AuditAction.REQUEST_APPROVED.code());
    }

    /** How long answers for this product usually take, over 90 days; empty under five answers. */
    public Optional<Duration> usualTime(DataProduct product, Instant now) {
        List<Duration> times = requests.getEntityManager()
                .createQuery(TIMES, Answer.class)
                .setParameter("product", product)
                .setParameter("since", now.minus(LOOKED_BACK))
                .getResultStream()
                .map(answer -> Duration.between(answer.sentAt(), answer.closedAt()))
                .sorted()
                .toList();
        return times.size() < FEWEST_FOR_A_MEDIAN ? Optional.empty() : Optional.of(times.get(times.size() / 2));
    }
}
