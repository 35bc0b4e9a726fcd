package io.fondaco.usage.seen;

import io.fondaco.usage.Days;
import io.fondaco.usage.fold.SeenDay;
import io.fondaco.usage.number.Numbered;
import io.fondaco.usage.number.NumberedDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Tells which days were seen whole. Wants a transaction or a request. */
@ApplicationScoped
public class SeenDays {

    /** When nothing has come late for so long, all is here: a listener that repeats a post waits a minute at most. */
    private static final Duration QUIET = Duration.ofMinutes(5);

    private final StatelessSession session;
    private final Days calendar;
    private final Clock clock;

    SeenDays(StatelessSession session, Days calendar, Clock clock) {
        this.session = session;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The days from this one to today. */
    public WholeDays since(LocalDate from) {
        Map<LocalDate, SeenDay> seen = new HashMap<>();
        Map<LocalDate, Numbered> numbered = new HashMap<>();
        read(from, seen, numbered);
        Collection<SeenDay> days = seen.values();
        Instant quietSince = clock.instant().minus(QUIET);
        LocalDate arriving = Stream.concat(
                        days.stream()
                                .filter(day -> day.lateAt()
                                        .filter(quietSince::isBefore)
                                        .isPresent())
                                .map(SeenDay::day),
                        uncounted().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new WholeDays(
                days.stream().collect(Collectors.toMap(SeenDay::day, SeenDay::queries)),
                unheard(from),
                numbered,
                days.stream()
                        .filter(day -> day.lateAt().isPresent())
                        .map(SeenDay::day)
                        .collect(Collectors.toSet()),
                arriving,
                calendar.today());
    }

    /** Days of which something was heard, each with the numbers of all clusters, by one statement. */
    private void read(LocalDate from, Map<LocalDate, SeenDay> seen, Map<LocalDate, Numbered> numbered) {
        session.createSelectionQuery(
                        "select seen, numbers from SeenDay seen left join NumberedDay numbers"
                                + " on numbers.key.usedOn = seen.seenOn where seen.seenOn >= :from",
                        Object[].class)
                .setParameter("from", from)
                .list()
                .forEach(row -> {
                    SeenDay day = (SeenDay) row[0];
                    seen.put(day.day(), day);
                    if (row[1] instanceof NumberedDay numbers) {
                        numbered.merge(day.day(), numbers.numbered(), Numbered::plus);
                    }
                });
    }

    /** Whether nothing is missing since that day: only then can anybody say that something was not used since. */
    public boolean sawAllSince(LocalDate from) {
        LocalDate first = session.createSelectionQuery("select min(seenOn) from SeenDay", LocalDate.class)
                .getSingleResultOrNull();
        if (first == null || first.isAfter(from)) {
            return false;
        }
        Coverage coverage = since(from).coverage(from, calendar.today());
        return coverage.arrivingSince() == null && coverage.incomplete().isEmpty();
    }

    /** The day of the first query that was taken and still waits to be counted, unless that is today. */
    private Optional<LocalDate> uncounted() {
        return session.createSelectionQuery("""
                        select q.endedAt from RecordedQuery q
                        where q.queryId = (select min(u.queryId) from Unfolded u where u.attempts = 0)
                        """, Instant.class).list().stream()
                .map(calendar::of)
                .filter(day -> day.isBefore(calendar.today()))
                .findFirst();
    }

    /** Queries that Trino remembers and that nobody reported; every zone's days begin at a quarter of an hour. */
    private Map<LocalDate, Long> unheard(LocalDate from) {
        return session.createNativeQuery("""
                        select floor(extract(epoch from r.ended_at) / 900), count(*) from remembered_query r
                        where r.ended_at >= :from
                            and not exists (select 1 from query_record q where q.query_id = r.query_id)
                        group by floor(extract(epoch from r.ended_at) / 900)
                        """, Object[].class).setParameter("from", calendar.begin(from)).list().stream()
                .collect(Collectors.groupingBy(
                        row -> calendar.of(Instant.ofEpochSecond(900 * ((Number) row[0]).longValue())),
                        Collectors.summingLong(row -> ((Number) row[1]).longValue())));
    }
}
