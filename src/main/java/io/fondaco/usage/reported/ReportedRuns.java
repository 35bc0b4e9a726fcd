package io.fondaco.usage.reported;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.Days;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;
import org.hibernate.StatelessSession;

/** Takes reported runs in, each end of each run once. */
@ApplicationScoped
public class ReportedRuns {

    private final StatelessSession session;
    private final Days calendar;
    private final Clock clock;

    ReportedRuns(StatelessSession session, Days calendar, Clock clock) {
        this.session = session;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Stores what a run says. Trino's own reports are no use: its queries are counted from where they are seen, by its
     * events or a history.
     *
     * @return false where it was told before
     */
    @Transactional
    public boolean take(Reporter reporter, RunReport report) {
        Instant now = clock.instant();
        if (!isNew(reporter, report, now)) {
            return false;
        }
        if (report.producer() != Producer.TRINO) {
            // In order, so that two runs at the same moment do not lock each other out.
            new TreeSet<>(report.read()).forEach(object -> count(object, report));
        }
        if (!report.links().isEmpty()) {
            session.insert(new ReportedLineage(report, now));
        }
        return true;
    }

    private boolean isNew(Reporter reporter, RunReport report, Instant now) {
        return session.createNativeMutationQuery("insert into reported_run (reporter, run_id, event_type, received_at)"
                                + " values (:reporter, :run, :type, :now) on conflict do nothing")
                        .setParameter("reporter", reporter.name())
                        .setParameter("run", report.runId())
                        .setParameter("type", report.eventType())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private void count(QualifiedName object, RunReport report) {
        ReportedUse.Key key = new ReportedUse.Key(object, day(report.at()), report.producer());
        session.createNativeMutationQuery("""
                insert into reported_use (cluster, catalog_name, schema_name, object_name, used_on, producer,
                    runs, failed, last_at)
                values (:cluster, :catalog, :schema, :object, :day, :producer, 0, 0, :at) on conflict do nothing
                """)
                .setParameter("cluster", object.cluster())
                .setParameter("catalog", object.catalog())
                .setParameter("schema", object.schema())
                .setParameter("object", object.object())
                .setParameter("day", key.usedOn())
                .setParameter("producer", report.producer().name())
                .setParameter("at", report.at())
                .executeUpdate();
        session.createMutationQuery("update ReportedUse set runs = runs + 1, failed = failed + :failed,"
                        + " lastAt = case when lastAt < :at then :at else lastAt end where key.object = :object"
                        + " and key.usedOn = :day and key.producer = :producer")
                .setParameter("failed", report.finished() ? 0L : 1L)
                .setParameter("at", report.at())
                .setParameter("object", object)
                .setParameter("day", key.usedOn())
                .setParameter("producer", report.producer())
                .executeUpdate();
    }

    private LocalDate day(Instant at) {
        LocalDate day = calendar.of(at);
        LocalDate today = calendar.today();
        return day.isAfter(today) ? today : day;
    }
}
