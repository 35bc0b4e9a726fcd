package io.fondaco.quality;

import io.fondaco.reconcile.DueRows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** All ports, as far as their contracts were read for quality rules. */
@ApplicationScoped
public class CheckedPorts implements PanacheRepositoryBase<CheckedPort, UUID> {

    private static final String ADD = """
        insert into quality_port (id, product, cluster, stale, running_rules, attempts, generation)
        select o.id, o.product, o.cluster, true, 0, 0, 0 from output_port o
        left join quality_port q on q.id = o.id where q.id is null limit :most
        on conflict do nothing
        """;

    /** Makes rows for ports that have none, to be read; says how many, at most so many. */
    public int addMissing(int most) {
        return getEntityManager()
                .createNativeQuery(ADD)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** Ids of some ports whose contracts are to be read. */
    public List<UUID> stale(int most) {
        return getEntityManager()
                .createQuery("select p.id from CheckedPort p where p.stale = true order by p.id", UUID.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The contracts of these products may say something else now. */
    public void markStale(Collection<UUID> products) {
        if (!products.isEmpty()) {
            update("stale = true where product in ?1", Set.copyOf(products));
        }
    }

    /** The clusters in which some are due. */
    public Set<String> clustersDue(Instant now) {
        return new TreeSet<>(getEntityManager()
                .createQuery("select distinct p.cluster from CheckedPort p where p.nextAttemptAt <= :now", String.class)
                .setParameter("now", now)
                .getResultList());
    }

    /** Those that are due. */
    public DueRows<CheckedPort> dueRows() {
        return new DueRows<>(getEntityManager(), CheckedPort.class, "1 = 1");
    }
}
