package io.fondaco.access.rule;

import io.fondaco.engine.rule.Right;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What was written into each cluster's file of rules. */
@ApplicationScoped
public class WrittenRules implements PanacheRepositoryBase<AccessRules, String> {

    /**
     * What stands in a file.
     *
     * @param hash of its text
     * @param seenBy when Trino must have read it
     */
    record Written(String hash, Set<Right> rights, Instant seenBy) {

        /** Nothing is known of it. */
        static final Written UNKNOWN = new Written("", Set.of(), Instant.EPOCH);

        /** Whether it is known. */
        boolean known() {
            return !hash.isEmpty();
        }
    }

    /** The row of this cluster, locked until the transaction ends: one node writes at a time. */
    AccessRules locked(String cluster) {
        getEntityManager()
                .createNativeQuery("insert into access_rules (cluster) values (?1) on conflict do nothing")
                .setParameter(1, cluster)
                .executeUpdate();
        return findById(cluster, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The hash of what was written last, by any node; empty before the first. */
    String hash(String cluster) {
        return getEntityManager()
                .createQuery("select contentHash from AccessRules where cluster = ?1", String.class)
                .setParameter(1, cluster)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    /** Those that could not be written, by cluster. */
    public List<AccessRules> troubled() {
        return list("problem is not null order by cluster");
    }
}
