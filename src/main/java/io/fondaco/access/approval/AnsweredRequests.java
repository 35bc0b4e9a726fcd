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
    private static final String ANSWERED = "product.id in ?1 and state in ?2";
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

    /** How many of the requests for these products are shown: the last hundred. */
    public int count(Set<UUID> products) {
        return products.isEmpty() ? 0 : Math.min(MOST, (int) requests.count(ANSWERED, products, ANSWERS));
    }

    /** A page of them, newest first. */
    public List<AccessRequest> list(Set<UUID> products, int number) {
        return products.isEmpty()
                ? List.of()
                : requests.find(ANSWERED + " order by closedAt desc, number desc", products, ANSWERS)
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
