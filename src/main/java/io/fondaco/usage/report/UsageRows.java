package io.fondaco.usage.report;

import io.fondaco.common.Among;
import io.fondaco.usage.Span;
import io.fondaco.usage.fold.ColumnDay;
import io.fondaco.usage.fold.UsageDay;
import io.fondaco.usage.hour.HourOfDay;
import io.fondaco.usage.hour.HoursOfDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Reads the roll-ups of all queries that used any of some objects. Every method wants a transaction or a request. */
@ApplicationScoped
class UsageRows {

    /** What one person or service did in a span. */
    record ByPerson(
            String person,
            Boolean service,
            Long finished,
            Long failed,
            Long wallMillis,
            Long activeDays,
            LocalDate lastUse,
            @Nullable Long cpuMillis,
            @Nullable Long inputBytes) {

        long queries() {
            return finished + failed;
        }
    }

    /** How often queries failed for one reason; services are no people. */
    record ByReason(
            String errorName,
            Long failed,
            Long people,
            Instant lastAt,
            @Nullable String lastQuery) {}

    /** How many failed for any of some reasons on one day. */
    record FailedOnDay(LocalDate day, Long failed) {}

    record ByView(UUID view, Long finished, Long failed) {}

    private record PeopleOnDay(LocalDate day, Long people) {}

    /** Sets that hold any of the objects: each query is counted at one of them, so none is counted twice. */
    private static final String SETS = "(select s.key.setId from UsedSet s where s.key.objectId in :objects)";

    private static final String OBJECTS = ":objects";

    private static final String SPAN = " where key.setId in " + SETS + " and key.usedOn between :from and :to ";

    private final StatelessSession session;
    private final HoursOfDay hours;

    UsageRows(StatelessSession session, HoursOfDay hours) {
        this.hours = hours;
        this.session = session;
    }

    /** By the hour of the day, in the last 30 days of the span. */
    List<HourOfDay> hours(Span span) {
        return hours.of(span);
    }

    List<UsageDay> days(Span span) {
        return list("from UsageDay" + SPAN, UsageDay.class, span);
    }

    List<ColumnDay> columns(Span span) {
        return list(
                "from ColumnDay where key.objectId in :objects and key.usedOn between :from and :to",
                ColumnDay.class,
                span);
    }

    Optional<LocalDate> firstUse(Set<UUID> objects) {
        return objects.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(select(
                                "select min(key.usedOn) from UsageDay where key.setId in " + SETS,
                                LocalDate.class,
                                objects)
                        .getSingleResultOrNull());
    }

    List<ByPerson> byPerson(Span span) {
        return list(
                "select key.person, service, sum(finished), sum(failed), sum(wallMillis), count(distinct key.usedOn),"
                        + " max(key.usedOn), sum(cpuMillis), sum(physicalInputBytes) from ConsumerDay" + SPAN
                        + "group by key.person, service",
                ByPerson.class,
                span);
    }

    Map<LocalDate, Long> peopleByDay(Span span) {
        return list(
                        "select key.usedOn, count(distinct key.person) from ConsumerDay" + SPAN
                                + "and not service group by key.usedOn",
                        PeopleOnDay.class,
                        span)
                .stream()
                .collect(Collectors.toMap(PeopleOnDay::day, PeopleOnDay::people));
    }

    List<ByReason> byReason(Span span) {
        return list(
                "select f.key.errorName, sum(f.failed),"
                        + " count(distinct case when c.service = true then null else f.key.person end), max(f.lastAt),"
                        + " max(f.lastQuery)"
                        + " from FailureDay f left join ConsumerDay c on c.key.setId = f.key.setId"
                        + " and c.key.usedOn = f.key.usedOn and c.key.person = f.key.person"
                        + " where f.key.setId in " + SETS + " and f.key.usedOn between :from and :to"
                        + " group by f.key.errorName order by sum(f.failed) desc, f.key.errorName",
                ByReason.class,
                span);
    }

    /** Failures for these reasons, by Trino's names of the errors. */
    List<FailedOnDay> failedByDay(Span span, Set<String> errors) {
        return select(
                        "select key.usedOn, sum(failed) from FailureDay" + SPAN
                                + "and key.errorName in :errors group by key.usedOn",
                        FailedOnDay.class,
                        span.objects())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .setParameterList("errors", errors)
                .list();
    }

    List<ByView> byView(Span span) {
        return list(
                "select key.viewId, sum(finished), sum(failed) from ThroughDay" + SPAN
                        + "group by key.viewId order by sum(finished) desc",
                ByView.class,
                span);
    }

    private <R> List<R> list(String query, Class<R> row, Span span) {
        if (span.objects().isEmpty()) {
            return List.of();
        }
        return select(query, row, span.objects())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .list();
    }

    private <R> SelectionQuery<R> select(String query, Class<R> row, Set<UUID> objects) {
        Among among = Among.of("object", objects);
        SelectionQuery<R> selection = session.createSelectionQuery(query.replace(OBJECTS, among.list()), row);
        among.into(selection::setParameter);
        return selection;
    }
}
