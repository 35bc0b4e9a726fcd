package io.fondaco.access.approval;

import io.fondaco.access.request.Approver;
import io.fondaco.access.request.RequestState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How people decided on the last requests for a product; what rules decided tells an approver nothing. */
@ApplicationScoped
public class PastDecisions {

    private static final int LAST = 10;

    /**
     * The last answers for one product, ten at most.
     *
     * @param usually how long they took, the median
     */
    public record Answers(int approved, int all, Duration usually) {}

    private record Answer(UUID product, RequestState state, Instant sentAt, Instant closedAt) {

        private Duration time() {
            return Duration.between(sentAt, closedAt);
        }
    }

    private final EntityManager entities;

    PastDecisions(EntityManager entities) {
        this.entities = entities;
    }

    /** The last answers for each of these products; one without any has no entry. */
    public Map<UUID, Answers> of(Collection<UUID> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery("""
                        select last.product, last.state, last.sentAt, last.closedAt from (
                            select r.product.id product, r.state state, r.sentAt sentAt, r.closedAt closedAt,
                                   row_number() over (partition by r.product.id order by r.closedAt desc) place
                            from AccessRequest r
                            where r.product.id in :products and r.state in :answers
                              and not exists (select 1 from Decision d where d.request = r and d.approver = :rule)
                        ) last where last.place <= :most
                        """, Answer.class)
                .setParameter("products", Set.copyOf(products))
                .setParameter("answers", Set.of(RequestState.APPROVED, RequestState.DECLINED))
                .setParameter("rule", Approver.AUTOMATIC.name())
                .setParameter("most", LAST)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        Answer::product, Collectors.collectingAndThen(Collectors.toList(), PastDecisions::summed)));
    }

    private static Answers summed(List<Answer> answers) {
        int approved = (int) answers.stream()
                .filter(answer -> answer.state() == RequestState.APPROVED)
                .count();
        List<Duration> times = answers.stream().map(Answer::time).sorted().toList();
        return new Answers(approved, answers.size(), times.get(times.size() / 2));
    }
}
