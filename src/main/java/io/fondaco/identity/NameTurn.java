package io.fondaco.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** One after the other takes a name: of two who want the same at the same moment the second sees the first. */
@ApplicationScoped
class NameTurn {

    private final EntityManager entities;

    NameTurn(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for its turn, which lasts until the caller's transaction ends. */
    void take() {
        entities.createNativeQuery("insert into name_turn (id) values (1) on conflict do nothing")
                .executeUpdate();
        entities.createNativeQuery("select id from name_turn for update").getResultList();
    }
}
