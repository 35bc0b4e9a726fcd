package io.fondaco.usage.hour;

import io.fondaco.common.Among;
import io.fondaco.usage.Days;
import io.fondaco.usage.DistinctNames;
import io.fondaco.usage.Span;
import io.fondaco.usage.WallTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** At which hours of the day objects are used. Wants a transaction or a request. */
@ApplicationScoped
public class HoursOfDay {

    /** The last so many days are looked at, however long the span is. */
    public static final int DAYS = 30;

    private static final int HOURS = 24;

    /** What is told of an hour; more is kept of it. */
    private record Told(int hourOfDay, long finished, long failed, byte[] people, byte[] times) {}

    private final StatelessSession session;
    private final Days calendar;

    HoursOfDay(StatelessSession session, Days calendar) {
        this.session = session;
        this.calendar = calendar;
    }

    /** The hours from 0 to 23 over the last 30 days of the span; empty if no hour was counted in them. */
    public List<HourOfDay> of(Span span) {
        if (span.objects().isEmpty()) {
            return List.of();
        }
        LocalDate from = span.to().minusDays(DAYS - 1L);
        Among among = Among.of("object", span.objects());
        SelectionQuery<Told> query = session.createSelectionQuery(
                "select hourOfDay, finished, failed, peopleSketch, wallSketch from UsageHour"
                        + " where key.setId in (select s.key.setId from UsedSet s where s.key.objectId in "
                        + among.list() + ") and key.beginsAt >= :begin and key.beginsAt < :end",
                Told.class);
        among.into(query::setParameter);
        Map<Integer, List<Told>> hours = query
                .setParameter("begin", calendar.begin(from.isBefore(span.from()) ? span.from() : from))
                .setParameter("end", calendar.end(span.to()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::hourOfDay));
        return hours.isEmpty()
                ? List.of()
                : IntStream.range(0, HOURS)
                        .mapToObj(hour -> together(hour, hours.getOrDefault(hour, List.of())))
                        .toList();
    }

    private static HourOfDay together(int hour, Collection<Told> rows) {
        DistinctNames people = DistinctNames.none();
        WallTimes times = WallTimes.none();
        rows.forEach(row -> {
            people.add(DistinctNames.of(row.people()));
            times.add(WallTimes.of(row.times()));
        });
        OptionalLong p95 = times.quantile(0.95);
        return new HourOfDay(
                hour,
                rows.stream().mapToLong(Told::finished).sum(),
                rows.stream().mapToLong(Told::failed).sum(),
                people.count(),
                p95.isPresent() ? p95.getAsLong() : null);
    }
}
