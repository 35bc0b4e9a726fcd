package io.fondaco.usage.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;

/** How whole the reports of each cluster are. */
@ApplicationScoped
public class ReportedClusters {

    private final StatelessSession session;

    ReportedClusters(StatelessSession session) {
        this.session = session;
    }

    /** One cluster: when the newest query came that was reported, and how many were since the moment of the question. */
    public record Cluster(String name, Instant newest, Numbered numbered) {}

    /** Those that reported something since then, by name. */
    @Transactional
    public List<Cluster> since(Instant from) {
        return session
                .createSelectionQuery(
                        "select key.cluster, max(lastAt), sum(counted), sum(missing) from NumberedHour"
                                + " where key.beginsAt >= :from group by key.cluster order by key.cluster",
                        Object[].class)
                .setParameter("from", from)
                .list()
                .stream()
                .map(row ->
                        new Cluster((String) row[0], (Instant) row[1], new Numbered((Long) row[2], (Long) row[3], 0)))
                .toList();
    }

    /** Where something is missing since then, the latest first. */
    @Transactional
    public List<Gap> gaps(Instant from, int most) {
        return session
                .createSelectionQuery(
                        "from NumberedHour where key.beginsAt >= :from and missing > 0 order by lastAt desc, key.cluster",
                        NumberedHour.class)
                .setParameter("from", from)
                .setMaxResults(most)
                .list()
                .stream()
                .map(NumberedHour::gap)
                .toList();
    }
}
