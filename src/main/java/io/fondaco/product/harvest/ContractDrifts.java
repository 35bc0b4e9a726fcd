package io.fondaco.product.harvest;

import io.fondaco.common.Among;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.harvest.ContractDifference.Kind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What contracts promise and Trino does not have, as it is known now. After a look at Trino those ports are compared
 * whose object or product changed lately; what was not known before is told once, and what is put right is forgotten.
 */
@ApplicationScoped
public class ContractDrifts implements PanacheRepositoryBase<ContractDrift, UUID> {

    /** Longer than from one look to the next, so that none is passed over; to compare once more changes nothing. */
    private static final Duration LATELY = Duration.ofDays(1);

    private static final int AT_ONCE = 100;
    private static final int LONGEST = 1_000;

    private static final String CHANGED = """
            select port.id from OutputPort port where port.removed = false and port.product.status <> :retired
              and port.id > :after and (port.product.updatedAt >= :since
                or exists (select o.id from SeenObject o where o.name = port.object and o.changedAt >= :since))
            order by port.id
            """;

    private final OutputPorts ports;
    private final SeenSchemas seen;
    private final Event<ContractDrifted> drifted;
    private final Clock clock;

    ContractDrifts(OutputPorts ports, SeenSchemas seen, Event<ContractDrifted> drifted, Clock clock) {
        this.ports = ports;
        this.seen = seen;
        this.drifted = drifted;
        this.clock = clock;
    }

    /** Something that one product lacks in Trino. */
    public record Standing(UUID product, String sentence, Instant since) {}

    /** All that stands now, what was found last first. */
    public List<Standing> standing(int most) {
        return getEntityManager()
                .createQuery(
                        "select port.product.id, drift.sentence, drift.since from ContractDrift drift"
                                + " join OutputPort port on port.id = drift.port where port.removed = false"
                                + " order by drift.since desc, drift.id",
                        Standing.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Compares the ports that changed lately; says how many lack something that nobody knew of. */
    int compare() {
        QuarkusTransaction.requiringNew()
                .run(() -> delete("port in (select p.id from OutputPort p where p.removed = true)"));
        int news = 0;
        UUID after = new UUID(0, 0);
        List<UUID> some = next(after);
        while (!some.isEmpty()) {
            List<UUID> part = some;
            news += QuarkusTransaction.requiringNew().call(() -> compare(part));
            some = next(some.getLast());
        }
        return news;
    }

    private List<UUID> next(UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> getEntityManager()
                        .createQuery(CHANGED, UUID.class)
                        .setParameter("retired", ProductStatus.RETIRED)
                        .setParameter("after", after)
                        .setParameter("since", clock.instant().minus(LATELY))
                        .setMaxResults(AT_ONCE)
                        .getResultList());
    }

    private int compare(List<UUID> ids) {
        List<OutputPort> some = ports.list("id in ?1", ids);
        Map<QualifiedName, SeenObject> objects = seen.of(some);
        Map<UUID, List<ContractDrift>> known = known(ids);
        int news = 0;
        for (OutputPort port : some) {
            List<ContractDifference> now = Optional.ofNullable(objects.get(port.object()))
                    .map(object -> lacking(port, object))
                    .orElse(List.of());
            news += note(port, now, known.getOrDefault(port.id(), List.of())) ? 1 : 0;
        }
        return news;
    }

    private Map<UUID, List<ContractDrift>> known(Collection<UUID> ids) {
        Among among = Among.of("port", ids);
        return list("port in " + among.list(), among.parameters()).stream()
                .collect(Collectors.groupingBy(ContractDrift::port));
    }

    /** What is there and not promised harms nobody. */
    private static List<ContractDifference> lacking(OutputPort port, SeenObject object) {
        return ContractDifferences.between(port, object).stream()
                .filter(difference -> difference.kind() != Kind.EXTRA)
                .toList();
    }

    private boolean note(OutputPort port, List<ContractDifference> now, List<ContractDrift> known) {
        known.stream().filter(drift -> now.stream().noneMatch(drift::isOf)).forEach(this::delete);
        List<String> news = new ArrayList<>();
        for (ContractDifference difference : now) {
            if (known.stream().noneMatch(drift -> drift.isOf(difference)) && added(port, difference)) {
                news.add(difference.sentence());
            }
        }
        if (!news.isEmpty()) {
            drifted.fire(new ContractDrifted(port.id(), news));
        }
        return !news.isEmpty();
    }

    /** Another node may have noted it at the same moment: then that one tells. */
    private boolean added(OutputPort port, ContractDifference difference) {
        String sentence = difference.sentence();
        return getEntityManager()
                        .createNativeQuery("insert into contract_drift (id, port, column_name, kind, sentence, since)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, port.id())
                        .setParameter(3, difference.column())
                        .setParameter(4, difference.kind().name())
                        .setParameter(5, sentence.substring(0, Math.min(LONGEST, sentence.length())))
                        .setParameter(6, clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .executeUpdate()
                == 1;
    }
}
