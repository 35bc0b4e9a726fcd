package io.fondaco.usage.alert;

import io.fondaco.common.Among;
import io.fondaco.usage.fold.UsageDay;
import io.fondaco.usage.intake.RecordedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Reads what alerts follow from. Every method wants a transaction or a request. */
@ApplicationScoped
class AlertRows {

    /** Queries of a day that used just the objects of a set, told for one object of it. */
    record SetDay(UUID object, UUID set, LocalDate day, Long finished, Long failed) {}

    /** Failures of one person or service for one reason on one day. */
    record Failure(
            UUID set,
            LocalDate day,
            String errorName,
            String person,
            @Nullable Boolean service,
            Long failed) {

        boolean byService() {
            return Boolean.TRUE.equals(service);
        }
    }

    /** A single query that failed, and what Trino said. */
    record Message(String queryId, String text) {}

    /**
     * How somebody used the objects of a set in three months.
     *
     * @param last the last day
     * @param steadyDays on how many days of the weeks that are asked for
     * @param daysBeforeMonth on how many days before the last month
     */
    record Regular(UUID set, String person, Boolean service, LocalDate last, Long steadyDays, Long daysBeforeMonth) {

        /** Both, of one person; days are at least as many as in either. */
        Regular and(Regular other) {
            return new Regular(
                    set,
                    person,
                    service,
                    last.isAfter(other.last) ? last : other.last,
                    Math.max(steadyDays, other.steadyDays),
                    Math.max(daysBeforeMonth, other.daysBeforeMonth));
        }
    }

    /** Which columns of an object somebody read. */
    record ReadColumns(UUID object, String person, Set<String> columns) {}

    private record FirstUse(UUID object, LocalDate day) {}

    /** Of the queries that failed so many are asked what Trino said: a reason that tells is among them. */
    private static final int MOST_MESSAGES = 300;

    private static final int MOST_PEOPLE = 20;

    private static final String COLUMNS = "select c.key.objectId, c.key.person, c.columnUses from ConsumerColumns c"
            + " where c.key.usedOn between :from and :to and ";

    private final StatelessSession session;

    AlertRows(StatelessSession session) {
        this.session = session;
    }

    List<SetDay> days(Collection<UUID> objects, LocalDate from, LocalDate to) {
        return objects.isEmpty()
                ? List.of()
                : among(
                                "select s.key.objectId, d.key.setId, d.key.usedOn, d.finished, d.failed from UsageDay d"
                                        + " join UsedSet s on s.key.setId = d.key.setId"
                                        + " where s.key.objectId in :values and d.key.usedOn between :from and :to",
                                SetDay.class,
                                objects)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .list();
    }

    Map<UUID, LocalDate> firstUses(Collection<UUID> objects) {
        return objects.isEmpty()
                ? Map.of()
                : among(
                                "select s.key.objectId, min(d.key.usedOn) from UsageDay d"
                                        + " join UsedSet s on s.key.setId = d.key.setId"
                                        + " where s.key.objectId in :values group by s.key.objectId",
                                FirstUse.class,
                                objects)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(FirstUse::object, FirstUse::day));
    }

    List<Failure> failures(Collection<UUID> sets, LocalDate from, LocalDate to) {
        return among(
                        "select f.key.setId, f.key.usedOn, f.key.errorName, f.key.person, c.service, f.failed"
                                + " from FailureDay f left join ConsumerDay c on c.key.setId = f.key.setId"
                                + " and c.key.usedOn = f.key.usedOn and c.key.person = f.key.person"
                                + " where f.key.setId in :values and f.key.usedOn between :from and :to",
                        Failure.class,
                        sets)
                .setParameter("from", from)
                .setParameter("to", to)
                .list();
    }

    /** Everybody who used these sets since that day. */
    List<Regular> regulars(
            Collection<UUID> sets, LocalDate from, LocalDate steadyFrom, LocalDate steadyTo, LocalDate beforeMonth) {
        return sets.isEmpty()
                ? List.of()
                : among(
                                "select c.key.setId, c.key.person, c.service, max(c.key.usedOn),"
                                        + " sum(case when c.key.usedOn between :steadyFrom and :steadyTo then 1L else 0L end),"
                                        + " sum(case when c.key.usedOn <= :beforeMonth then 1L else 0L end)"
                                        + " from ConsumerDay c where c.key.setId in :values and c.key.usedOn >= :from"
                                        + " group by c.key.setId, c.key.person, c.service",
                                Regular.class,
                                sets)
                        .setParameter("from", from)
                        .setParameter("steadyFrom", steadyFrom)
                        .setParameter("steadyTo", steadyTo)
                        .setParameter("beforeMonth", beforeMonth)
                        .list();
    }

    List<UsageDay> times(Collection<UUID> sets, LocalDate from, LocalDate to) {
        return among(
                        "from UsageDay where key.setId in :values and key.usedOn between :from and :to",
                        UsageDay.class,
                        sets)
                .setParameter("from", from)
                .setParameter("to", to)
                .list();
    }

    /** What everybody read of these objects. */
    List<ReadColumns> columns(Collection<UUID> objects, LocalDate from, LocalDate to) {
        return read(among(COLUMNS + "c.key.objectId in :values", Object[].class, objects), from, to);
    }

    /** The same of these people. */
    List<ReadColumns> columnsOf(Collection<String> people, Collection<UUID> objects, LocalDate from, LocalDate to) {
        Among of = Among.of("object", objects);
        SelectionQuery<Object[]> query =
                among(COLUMNS + "c.key.person in :values and c.key.objectId in " + of.list(), Object[].class, people);
        of.into(query::setParameter);
        return read(query, from, to);
    }

    @SuppressWarnings("unchecked")
    private static List<ReadColumns> read(SelectionQuery<Object[]> query, LocalDate from, LocalDate to) {
        return query.setParameter("from", from).setParameter("to", to).list().stream()
                .map(row -> new ReadColumns((UUID) row[0], (String) row[1], ((Map<String, Long>) row[2]).keySet()))
                .toList();
    }

    /** What Trino said to the latest of these people's queries that failed so; records older than they are kept are gone. */
    List<Message> messages(List<String> people, String errorName, Instant from, Instant to) {
        return among(
                        "select q.queryId, q.errorMessage from RecordedQuery q"
                                + " where q.person in :values and q.endedAt >= :from and q.endedAt < :to"
                                + " and q.errorName = :error and q.errorMessage is not null order by q.endedAt desc",
                        Message.class,
                        people.subList(0, Math.min(people.size(), MOST_PEOPLE)))
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("error", errorName)
                .setMaxResults(MOST_MESSAGES)
                .list();
    }

    private record Contract(UUID port, String text) {}

    /** The contracts of these ports that promise anything, by port; they are not loaded with the ports. */
    Map<UUID, String> contractsWithLevels(Collection<UUID> ports) {
        return ports.isEmpty()
                ? Map.of()
                : among(
                                "select p.id, p.contract from OutputPort p where p.id in :values"
                                        + " and p.contract like '%slaProperties%'",
                                Contract.class, ports)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Contract::port, Contract::text));
    }

    /** The tables of these queries. */
    List<RecordedTable> tables(Collection<String> queryIds) {
        return queryIds.isEmpty()
                ? List.of()
                : among("from RecordedTable where key.queryId in :values", RecordedTable.class, queryIds)
                        .list();
    }

    <R> SelectionQuery<R> among(String query, Class<R> row, Collection<?> values) {
        Among among = Among.of("value", values);
        SelectionQuery<R> selection = session.createSelectionQuery(query.replace(":values", among.list()), row);
        among.into(selection::setParameter);
        return selection;
    }
}
