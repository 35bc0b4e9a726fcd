package io.fondaco.product.measure;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.engine.measure.TableMeasure;
import io.fondaco.engine.name.QualifiedName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was measured of tables and views, a row for each day. */
@ApplicationScoped
public class PortMeasures implements PanacheRepositoryBase<PortMeasure, UUID> {

    private static final int AT_ONCE = 250;

    private final Event<TablesLoaded> loaded;

    PortMeasures(Event<TablesLoaded> loaded) {
        this.loaded = loaded;
    }

    private record Last(QualifiedName name, Instant at) {}

    /** The last measure of each of these; those that were never measured are missing. */
    public Map<QualifiedName, PortMeasure> last(Collection<QualifiedName> names) {
        Set<QualifiedName> wanted = Set.copyOf(names);
        Map<QualifiedName, PortMeasure> last = new HashMap<>();
        List<String> objects =
                wanted.stream().map(QualifiedName::object).distinct().toList();
        for (List<String> some : Chunks.of(objects, AT_ONCE)) {
            Among among = Among.of("object", some);
            list(
                            "from PortMeasure m where m.name.object in " + among.list()
                                    + " and m.measuredOn = (select max(o.measuredOn) from PortMeasure o"
                                    + " where o.name = m.name)",
                            among.parameters())
                    .stream()
                    .filter(measure -> wanted.contains(measure.name()))
                    .forEach(measure -> last.put(measure.name(), measure));
        }
        return last;
    }

    /** The days of one table or view, the newest first. */
    public List<PortMeasure> days(QualifiedName name, int most) {
        return find("name = ?1 order by measuredOn desc", name).page(0, most).list();
    }

    /** When each was measured last, of those that were measured since that day. */
    Map<QualifiedName, Instant> lastTimes(LocalDate since) {
        Map<QualifiedName, Instant> times = new HashMap<>();
        getEntityManager()
                .createQuery("select m.name, m.measuredAt from PortMeasure m where m.measuredOn >= ?1", Last.class)
                .setParameter(1, since)
                .getResultStream()
                .forEach(row -> times.merge(row.name(), row.at(), (one, other) -> one.isAfter(other) ? one : other));
        return times;
    }

    /** Keeps what Trino told now in the place of what it told earlier on the same day, and tells of newer rows. */
    @Transactional
    void keep(QualifiedName name, TableMeasure measure, Instant now) {
        Instant freshAt = measure.freshAt();
        boolean newer = freshAt != null
                && freshest(name).filter(known -> known.isBefore(freshAt)).isPresent();
        PortMeasure kept = today(name, now);
        kept.take(measure, now);
        persist(kept);
        if (newer) {
            Instant came = freshAt.isBefore(now) ? freshAt : now;
            loaded.fire(TablesLoaded.of(name, came, came));
        }
    }

    /** A materialized view was refreshed; in the caller's transaction. */
    public void refreshed(QualifiedName view, Instant begun, Instant ended) {
        PortMeasure kept = today(view, ended);
        kept.refreshed(ended);
        persist(kept);
        loaded.fire(TablesLoaded.of(view, begun, ended));
    }

    private PortMeasure today(QualifiedName name, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return find("name = ?1 and measuredOn = ?2", name, today)
                .firstResultOptional()
                .orElseGet(() -> new PortMeasure(name, today));
    }

    /** When the newest rows came that were seen so far. */
    private Optional<Instant> freshest(QualifiedName name) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(m.freshAt) from PortMeasure m where m.name = ?1", Instant.class)
                .setParameter(1, name)
                .getSingleResult());
    }

    /** Forgets days before this one. */
    @Transactional
    long forgetBefore(LocalDate day) {
        return delete("measuredOn < ?1", day);
    }
}
