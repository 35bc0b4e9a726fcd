package io.fondaco.access.rule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** By which rights each cluster is answered. */
@ApplicationScoped
class OpaRightsStates implements PanacheRepositoryBase<OpaRightsState, String> {

    /** The row of this cluster, locked until the transaction ends: one node changes it at a time. */
    OpaRightsState locked(String cluster) {
        getEntityManager()
                .createNativeQuery("insert into opa_rights (cluster) values (?1) on conflict do nothing")
                .setParameter(1, cluster)
                .executeUpdate();
        return findById(cluster, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The hash of the rights, as any node noted it last; empty before the first. */
    String hash(String cluster) {
        return getEntityManager()
                .createQuery("select contentHash from OpaRightsState where cluster = ?1", String.class)
                .setParameter(1, cluster)
                .getResultStream()
                .findFirst()
                .orElse("");
    }
}
