package io.fondaco.access.carryover;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.product.OutputPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who holds which major. */
@ApplicationScoped
class HeldMajors {

    private final EntityManager entities;

    HeldMajors(EntityManager entities) {
        this.entities = entities;
    }

    /** An access that lasts, and who asked for it; null where nobody did. */
    record Held(Agreement agreement, @Nullable String askedBy) {}

    /** Somebody, and a port. */
    record Reader(UUID port, Holder holder) {

        static Reader of(Object[] row) {
            return new Reader((UUID) row[0], new Holder((HolderKind) row[1], (String) row[2]));
        }
    }

    /** Every access to one of these ports that is in force and is not to be taken away, the newest first. */
    List<Held> of(Collection<OutputPort> ports) {
        return entities.createQuery(
                        "select a, a.askedBy from Agreement a where a.port in :ports and a.standing = false"
                                + " and a.state = :state and a.endReason is null order by a.startsAt desc",
                        Object[].class)
                .setParameter("ports", ports)
                .setParameter("state", AgreementState.IN_FORCE)
                .getResultStream()
                .map(row -> new Held((Agreement) row[0], (String) row[1]))
                .toList();
    }

    /** Who holds one of these ports, or did. */
    Set<Reader> ever(Collection<OutputPort> ports) {
        return entities.createQuery(
                        "select distinct a.port.id, a.holderKind, a.principal from Agreement a where a.port in :ports"
                                + " and a.standing = false",
                        Object[].class)
                .setParameter("ports", ports)
                .getResultStream()
                .map(Reader::of)
                .collect(Collectors.toSet());
    }
}
