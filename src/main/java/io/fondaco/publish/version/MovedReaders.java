package io.fondaco.publish.version;

import io.fondaco.product.OutputPort;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who said that they have moved to the next major. */
@ApplicationScoped
class MovedReaders implements PanacheRepositoryBase<MovedReader, UUID> {

    /** Whether this person said so of this agreement. */
    boolean has(UUID agreement, String person) {
        return count("agreement.id = ?1 and person = ?2", agreement, person) > 0;
    }

    /** Those of these agreements of which this person said so. */
    Set<UUID> among(Collection<UUID> agreements, String person) {
        return agreements.isEmpty()
                ? Set.of()
                : list("agreement.id in ?1 and person = ?2", Set.copyOf(agreements), person).stream()
                        .map(moved -> moved.agreement().id())
                        .collect(Collectors.toSet());
    }

    /** When each person last said so, of each of these ports. */
    Map<OutputPort, Map<String, Instant>> from(Collection<OutputPort> ports) {
        return ports.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select m.agreement.port, m.person, max(m.movedAt) from MovedReader m"
                                        + " where m.agreement.port in :ports group by m.agreement.port, m.person",
                                Object[].class)
                        .setParameter("ports", Set.copyOf(ports))
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (OutputPort) row[0],
                                Collectors.toMap(row -> (String) row[1], row -> (Instant) row[2])));
    }
}
