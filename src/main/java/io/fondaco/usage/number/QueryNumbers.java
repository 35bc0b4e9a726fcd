package io.fondaco.usage.number;

import io.fondaco.usage.Days;
import io.fondaco.usage.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/**
 * Counts the numbers of one batch of queries. What is missing of a coordinator's day is worked out anew with each query
 * of the day, so neither the order in which they come nor how they fall into batches changes what comes out.
 */
public final class QueryNumbers {

    private static final Comparator<NumberedHour> IN_ORDER = Comparator.<NumberedHour, Instant>comparing(
                    hour -> hour.key().beginsAt())
            .thenComparing(NumberedHour::lastAt);

    private final StatelessSession session;
    private final Days calendar;
    private final Rows<NumberedDay.Key, NumberedDay> days = new Rows<>(NumberedDay::new, NumberedDay::key);

    public QueryNumbers(StatelessSession session, Days calendar) {
        this.session = session;
        this.calendar = calendar;
    }

    /** One query that was reported. */
    public record Reported(String queryId, String cluster) {}

    /** A day of UTC, by which Trino numbers. */
    private record TrinoDay(String cluster, Instant begin) {

        Instant end() {
            return begin.plus(Duration.ofDays(1));
        }
    }

    /** What changes of the days of usage. */
    private record Change(NumberedDay.Key day, long missing, int gaps) {}

    /** Counts these, each of which is counted once only; within the caller's transaction. */
    public void count(Collection<Reported> queries) {
        Map<TrinoDay, List<QueryNumber>> byDay =
                new TreeMap<>(Comparator.comparing(TrinoDay::begin).thenComparing(TrinoDay::cluster));
        for (Reported query : queries) {
            QueryNumber.of(query.queryId())
                    .ifPresent(number -> byDay.computeIfAbsent(
                                    new TrinoDay(query.cluster(), number.at().truncatedTo(ChronoUnit.DAYS)),
                                    _ -> new ArrayList<>())
                            .add(number));
        }
        List<Change> changes = new ArrayList<>();
        byDay.forEach((day, numbers) -> changes.addAll(count(day, numbers)));
        save(byDay, changes);
    }

    private List<Change> count(TrinoDay day, List<QueryNumber> numbers) {
        Rows<NumberedHour.Key, NumberedHour> hours = new Rows<>(NumberedHour::new, NumberedHour::key);
        Map<NumberedHour.Key, NumberedHour> all = new HashMap<>();
        List<NumberedHour> known = of(day);
        hours.load(known);
        known.forEach(hour -> all.put(hour.key(), hour));
        Map<NumberedHour.Key, List<Change>> said = said(known);
        for (QueryNumber number : numbers) {
            Instant begin = number.at().truncatedTo(ChronoUnit.HOURS);
            NumberedHour.Key key = new NumberedHour.Key(day.cluster(), number.coordinator(), begin);
            NumberedHour hour = hours.get(key);
            hour.add(number);
            all.put(key, hour);
        }
        Optional<NumberedHour> before = lastBefore(day);
        List<Change> changes = new ArrayList<>(follow(all.values(), before, said, hours));
        hours.save(session);
        if (before.isEmpty()) {
            changes.addAll(noLongerFirst(day));
        }
        return changes;
    }

    /** Where history turns out to begin earlier, what came first until now has something before it. */
    private List<Change> noLongerFirst(TrinoDay day) {
        return session
                .createSelectionQuery(
                        "from NumberedHour where key.cluster = :cluster and key.beginsAt >= :end order by key.beginsAt",
                        NumberedHour.class)
                .setParameter("cluster", day.cluster())
                .setParameter("end", day.end())
                .setMaxResults(1)
                .list()
                .stream()
                .flatMap(first -> {
                    TrinoDay next =
                            new TrinoDay(day.cluster(), first.key().beginsAt().truncatedTo(ChronoUnit.DAYS));
                    Rows<NumberedHour.Key, NumberedHour> hours = new Rows<>(NumberedHour::new, NumberedHour::key);
                    List<NumberedHour> known = of(next);
                    hours.load(known);
                    List<Change> changes = follow(known, lastBefore(next), said(known), hours);
                    hours.save(session);
                    return changes.stream();
                })
                .toList();
    }

    private List<NumberedHour> of(TrinoDay day) {
        return session.createSelectionQuery(
                        "from NumberedHour where key.cluster = :cluster and key.beginsAt >= :begin"
                                + " and key.beginsAt < :end",
                        NumberedHour.class)
                .setParameter("cluster", day.cluster())
                .setParameter("begin", day.begin())
                .setParameter("end", day.end())
                .list();
    }

    private Optional<NumberedHour> lastBefore(TrinoDay day) {
        return session
                .createSelectionQuery(
                        "from NumberedHour where key.cluster = :cluster and key.beginsAt < :begin"
                                + " order by key.beginsAt desc, lastAt desc",
                        NumberedHour.class)
                .setParameter("cluster", day.cluster())
                .setParameter("begin", day.begin())
                .setMaxResults(1)
                .list()
                .stream()
                .findFirst();
    }

    /** What these say of days now, to be taken back when they say something else. */
    private Map<NumberedHour.Key, List<Change>> said(Collection<NumberedHour> hours) {
        return hours.stream().collect(Collectors.toMap(NumberedHour::key, hour -> said(hour, -1)));
    }

    private List<Change> follow(
            Collection<NumberedHour> day,
            Optional<NumberedHour> before,
            Map<NumberedHour.Key, List<Change>> said,
            Rows<NumberedHour.Key, NumberedHour> rows) {
        List<Change> changes = new ArrayList<>();
        Map<String, NumberedHour> earlier = new HashMap<>();
        Optional<NumberedHour> last = before;
        for (NumberedHour hour : day.stream().sorted(IN_ORDER).toList()) {
            List<Change> was = said.getOrDefault(hour.key(), List.of());
            hour.follow(Optional.ofNullable(earlier.put(hour.key().coordinator(), hour)), last);
            if (!was.equals(said(hour, -1))) {
                rows.get(hour.key());
                changes.addAll(was);
                changes.addAll(said(hour, 1));
            }
            last = Optional.of(hour);
        }
        return changes;
    }

    /** What an hour says of days: those that are missing count on the day on which that is seen, gaps on all of theirs. */
    private List<Change> said(NumberedHour hour, int sign) {
        if (hour.missing() == 0) {
            return List.of();
        }
        LocalDate to = calendar.of(hour.lastAt());
        LocalDate from = calendar.of(hour.missingSince());
        String cluster = hour.key().cluster();
        if (!hour.isGap()) {
            return List.of(new Change(new NumberedDay.Key(cluster, to), sign * hour.missing(), 0));
        }
        return from.datesUntil(to.plusDays(1))
                .map(day ->
                        new Change(new NumberedDay.Key(cluster, day), day.equals(to) ? sign * hour.missing() : 0, sign))
                .toList();
    }

    private void save(Map<TrinoDay, List<QueryNumber>> byDay, List<Change> changes) {
        Set<NumberedDay.Key> keys = changes.stream().map(Change::day).collect(Collectors.toCollection(HashSet::new));
        byDay.forEach((day, numbers) -> numbers.forEach(number -> keys.add(day(day, number))));
        if (keys.isEmpty()) {
            return;
        }
        days.load(session.createSelectionQuery(
                        "from NumberedDay where key.cluster in :clusters and key.usedOn in :days", NumberedDay.class)
                .setParameterList(
                        "clusters",
                        keys.stream().map(NumberedDay.Key::cluster).distinct().toList())
                .setParameterList(
                        "days",
                        keys.stream().map(NumberedDay.Key::usedOn).distinct().toList())
                .list());
        byDay.forEach((day, numbers) ->
                numbers.forEach(number -> days.get(day(day, number)).count()));
        for (Change change : changes) {
            NumberedDay day = days.get(change.day());
            day.miss(change.missing());
            day.gaps(change.gaps());
        }
        days.save(session);
    }

    private NumberedDay.Key day(TrinoDay day, QueryNumber number) {
        return new NumberedDay.Key(day.cluster(), calendar.of(number.at()));
    }
}
