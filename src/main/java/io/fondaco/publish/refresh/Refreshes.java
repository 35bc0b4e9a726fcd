package io.fondaco.publish.refresh;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.reconcile.DueRows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The refreshes of all materialized views that the portal makes. */
@ApplicationScoped
public class Refreshes implements PanacheRepositoryBase<Refresh, UUID> {

    /** The one of that view, if the portal makes it. */
    public Optional<Refresh> of(QualifiedName object) {
        return find("object = ?1", object).firstResultOptional();
    }

    /** The one of that view, made if there is none. */
    Refresh made(QualifiedName object) {
        getEntityManager()
                .createNativeQuery("""
                        insert into publication_refresh (id, cluster, catalog_name, schema_name, object_name, principal,
                            definition, refreshed, took_millis, attempts, generation)
                        values (:id, :cluster, :catalog, :schema, :object, '', '', '', 0, 0, 0)
                        on conflict do nothing
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("cluster", object.cluster())
                .setParameter("catalog", object.catalog())
                .setParameter("schema", object.schema())
                .setParameter("object", object.object())
                .executeUpdate();
        return of(object).orElseThrow();
    }

    /** Nothing is refreshed there any more. */
    void forget(QualifiedName object) {
        delete("object = ?1", object);
    }

    /** Those that Trino refused at the last try. */
    public List<Refresh> failing() {
        return list("attempts > 0 order by refreshedAt");
    }

    /** The clusters in which some are due. */
    Set<String> clustersDue(Instant now) {
        return new TreeSet<>(getEntityManager()
                .createQuery(
                        "select distinct r.object.cluster from Refresh r where r.nextAttemptAt <= :now", String.class)
                .setParameter("now", now)
                .getResultList());
    }

    /** Those that are due. */
    DueRows<Refresh> dueRows() {
        return new DueRows<>(getEntityManager(), Refresh.class, "refreshed = ''");
    }
}
