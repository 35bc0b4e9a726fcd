package io.fondaco.identity;

import io.fondaco.common.LockOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;

/** One after the other takes a name: of two who want the same at the same moment the second sees the first. */
@ApplicationScoped
class NameTurn {

    private static final int ONLY = 1;

    private final EntityManager entities;
    private final LockOrder order;

    NameTurn(EntityManager entities, LockOrder order) {
        this.entities = entities;
        this.order = order;
    }

    /** Waits for its turn, which lasts until the caller's transaction ends. */
    void take() {
        order.taking(LockOrder.Kind.NAMES, Set.of(ONLY));
        if (locks()) {
            return;
        }
        entities.createNativeQuery("insert into name_turn (id) values (1) on conflict do nothing")
                .executeUpdate();
        locks();
    }

    /** Locks the one row, once it is free; says whether there is one. */
    private boolean locks() {
        return !entities.createNativeQuery("select id from name_turn for update")
                .getResultList()
                .isEmpty();
    }
}
