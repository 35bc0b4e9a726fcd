package io.fondaco.usage.reported;

import io.fondaco.common.Among;
import io.fondaco.engine.name.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** What tools report of their runs on objects. It proves no use of an agreement, and no number of Trino's holds it. */
@ApplicationScoped
public class ReportedUses {

    private final StatelessSession session;

    ReportedUses(StatelessSession session) {
        this.session = session;
    }

    /**
     * What one tool reports; a run that read several of the objects counts at each.
     *
     * @param runs how many runs, failed ones among them
     */
    public record Report(Producer producer, long runs, long failed, Instant lastAt) {

        Report plus(Report more) {
            return new Report(
                    producer,
                    runs + more.runs,
                    failed + more.failed,
                    lastAt.isAfter(more.lastAt) ? lastAt : more.lastAt);
        }
    }

    private record Row(QualifiedName object, Producer producer, long runs, long failed, Instant lastAt) {}

    /** Of these objects on these days, by tool, the most runs first; one statement. */
    @Transactional
    public List<Report> of(Collection<QualifiedName> objects, LocalDate from, LocalDate to) {
        if (objects.isEmpty()) {
            return List.of();
        }
        Set<QualifiedName> wanted = Set.copyOf(objects);
        Among among = Among.of(
                "name",
                wanted.stream().map(QualifiedName::object).distinct().sorted().toList());
        SelectionQuery<Row> query = session.createSelectionQuery(
                "select used.key.object, used.key.producer, sum(used.runs), sum(used.failed), max(used.lastAt)"
                        + " from ReportedUse used where used.key.object.object in " + among.list()
                        + " and used.key.usedOn between :from and :to group by used.key.object, used.key.producer",
                Row.class);
        among.into(query::setParameter);
        Map<Producer, Report> reports = new EnumMap<>(Producer.class);
        query.setParameter("from", from).setParameter("to", to).list().stream()
                .filter(row -> wanted.contains(row.object()))
                .map(row -> new Report(row.producer(), row.runs(), row.failed(), row.lastAt()))
                .forEach(report -> reports.merge(report.producer(), report, Report::plus));
        List<Report> sorted = new ArrayList<>(reports.values());
        sorted.sort(Comparator.comparingLong(Report::runs).reversed());
        return sorted;
    }
}
