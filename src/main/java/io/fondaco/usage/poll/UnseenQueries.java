package io.fondaco.usage.poll;

import io.fondaco.common.Page;
import io.fondaco.common.SmallSteps;
import io.fondaco.engine.FinishedQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finished queries that the intake never saw. One whose event comes after all is unseen no more. */
@ApplicationScoped
public class UnseenQueries implements PanacheRepositoryBase<RememberedQuery, String> {

    private static final String UNSEEN = "from RememberedQuery remembered where not exists"
            + " (select 1 from RecordedQuery record where record.queryId = remembered.queryId)";

    /** A page of them, the latest first; for admins. */
    @Transactional
    public Page<RememberedQuery> page(int number) {
        List<RememberedQuery> items = getEntityManager()
                .createQuery(UNSEEN + " order by remembered.endedAt desc, remembered.queryId", RememberedQuery.class)
                .setFirstResult((number - 1) * Page.SIZE)
                .setMaxResults(Page.SIZE)
                .getResultList();
        return new Page<>(items, number, Page.SIZE, unseen());
    }

    /** How many there are. */
    @Transactional
    public long unseen() {
        return getEntityManager()
                .createQuery("select count(*) " + UNSEEN, Long.class)
                .getSingleResult();
    }

    /** Adds those of which there is no record, and answers how many were new. */
    @Transactional
    int add(Map<FinishedQuery, Instant> ended) {
        Map<String, FinishedQuery> fresh = new TreeMap<>();
        ended.keySet().forEach(query -> fresh.put(query.queryId(), query));
        fresh.keySet().removeAll(known(fresh.keySet()));
        fresh.values().forEach(query -> persist(new RememberedQuery(query, ended.get(query))));
        return fresh.size();
    }

    private Set<String> known(Collection<String> ids) {
        Set<String> known = new HashSet<>();
        if (!ids.isEmpty()) {
            for (String entity : List.of("RecordedQuery", "RememberedQuery")) {
                known.addAll(getEntityManager()
                        .createQuery("select queryId from " + entity + " where queryId in :ids", String.class)
                        .setParameter("ids", ids)
                        .getResultList());
            }
        }
        return known;
    }

    /** Forgets those that were recorded meanwhile, and the old. */
    void forget(Instant before) {
        SmallSteps.of(() -> {
            List<String> old = getEntityManager()
                    .createQuery(
                            "select remembered.queryId from RememberedQuery remembered where remembered.endedAt < :before"
                                    + " or remembered.queryId in (select record.queryId from RecordedQuery record)",
                            String.class)
                    .setParameter("before", before)
                    .setMaxResults(SmallSteps.MOST)
                    .getResultList();
            return old.isEmpty() ? 0 : (int) delete("queryId in ?1", old);
        });
    }
}
