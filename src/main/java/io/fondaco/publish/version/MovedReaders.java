package io.fondaco.publish.version;

import io.fondaco.product.OutputPort;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who said that they have moved to the next major. */
@ApplicationScoped
class MovedReaders implements PanacheRepositoryBase<MovedReader, UUID> {

    /** Whether this person said so of this agreement. */
    boolean has(UUID agreement, String person) {
        return count("agreement.id = ?1 and person = ?2", agreement, person) > 0;
    }

    /** When each person last said so of this port. */
    Map<String, Instant> from(OutputPort port) {
        return list("agreement.port = ?1", port).stream()
                .collect(Collectors.toMap(
                        MovedReader::person, MovedReader::movedAt, (one, other) -> one.isAfter(other) ? one : other));
    }
}
