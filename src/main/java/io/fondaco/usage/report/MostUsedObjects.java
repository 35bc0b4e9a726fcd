package io.fondaco.usage.report;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.Days;
import io.fondaco.usage.fold.UsedObjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The objects that were used most in the last 30 days. To count them reads the roll-ups of all objects, so what was
 * counted is kept on this node until something was rolled up since, or the day is another.
 */
@ApplicationScoped
public class MostUsedObjects {

    private static final int MOST = 200;

    private record Counted(long batches, LocalDate day, List<QualifiedName> objects) {}

    private final StatelessSession session;
    private final UsedObjects objects;
    private final Days calendar;

    private volatile @Nullable Counted last;

    MostUsedObjects(StatelessSession session, UsedObjects objects, Days calendar) {
        this.session = session;
        this.objects = objects;
        this.calendar = calendar;
    }

    /** At most 200 of them, those with most queries first. */
    @Transactional
    public List<QualifiedName> list() {
        long batches = batches();
        LocalDate today = calendar.today();
        Counted known = last;
        if (known == null || known.batches() != batches || !known.day().equals(today)) {
            known = new Counted(batches, today, count(UsagePeriod.DAYS_30.firstDay(today)));
            last = known;
        }
        return known.objects();
    }

    private long batches() {
        return session.createNativeQuery("select coalesce(max(batches), 0) from usage_fold", Long.class)
                .getSingleResult();
    }

    private List<QualifiedName> count(LocalDate first) {
        List<UUID> ids = session.createSelectionQuery("""
                        select s.key.objectId from UsageDay d
                            join UsedSet s on s.key.setId = d.key.setId
                            where d.key.usedOn >= :first group by s.key.objectId
                            order by sum(d.finished + d.failed) desc, s.key.objectId
                        """, UUID.class)
                .setParameter("first", first)
                .setMaxResults(MOST)
                .list();
        Map<UUID, QualifiedName> names = objects.names(ids);
        return ids.stream().map(names::get).filter(Objects::nonNull).toList();
    }
}
