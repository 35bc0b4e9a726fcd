package io.fondaco.access.carryover;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.ModeChoice;
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

    /** Somebody, a port, and in which way they read it. */
    record Reader(UUID port, Holder holder, ModeChoice reads) {

        /** Whoever holds this, if they read that port. */
        static Reader of(OutputPort port, Agreement held) {
            return new Reader(port.id(), held.holder(), held.reads());
        }

        /** Of port, kind, name, and the way to read; null for all of it. */
        static Reader of(Object[] row) {
            ModeChoice reads = row[3] == null ? ModeChoice.FULL : (ModeChoice) row[3];
            return new Reader((UUID) row[0], new Holder((HolderKind) row[1], (String) row[2]), reads);
        }
    }

    /** Every access to one of these ports that is in force and is not to be taken away, the newest first. */
    List<Held> of(Collection<OutputPort> ports) {
        return entities.createQuery(
                        "select a, a.askedBy from Agreement a left join fetch a.modeView where a.port in :ports and a.standing = false"
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
                        "select distinct a.port.id, a.holderKind, a.principal, view.choice from Agreement a"
                                + " left join a.modeView view where a.port in :ports and a.standing = false",
                        Object[].class)
                .setParameter("ports", ports)
                .getResultStream()
                .map(Reader::of)
                .collect(Collectors.toSet());
    }
}
