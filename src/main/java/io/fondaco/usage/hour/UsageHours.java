package io.fondaco.usage.hour;

import io.fondaco.common.Among;
import io.fondaco.usage.Days;
import io.fondaco.usage.Ran;
import io.fondaco.usage.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** The hours that one batch of queries touches. */
public final class UsageHours {

    private final StatelessSession session;
    private final Days calendar;
    private final Predicate<String> service;
    private final Rows<UsageHour.Key, UsageHour> rows = new Rows<>(UsageHour::new, UsageHour::key);
    private final Map<UsageHour.Key, HourSketches> sketches = new HashMap<>();

    public UsageHours(StatelessSession session, Days calendar, Predicate<String> service) {
        this.session = session;
        this.calendar = calendar;
        this.service = service;
    }

    /** Reads what is there of these sets, in the hours of these moments. */
    public void load(Collection<UUID> sets, Collection<Instant> moments) {
        if (sets.isEmpty()) {
            return;
        }
        Among among = Among.of("set", sets);
        Among hours =
                Among.of("hour", moments.stream().map(calendar::hour).distinct().toList());
        SelectionQuery<UsageHour> query = session.createSelectionQuery(
                "from UsageHour where key.setId in " + among.list() + " and key.beginsAt in " + hours.list(),
                UsageHour.class);
        among.into(query::setParameter);
        hours.into(query::setParameter);
        rows.load(query.list());
    }

    /** Counts one query of one person at a set of objects. */
    public void add(UUID set, String person, Ran ran) {
        UsageHour.Key key = new UsageHour.Key(set, calendar.hour(ran.endedAt()));
        UsageHour hour = rows.get(key);
        hour.add(ran, calendar.hourOfDay(ran.endedAt()));
        sketches.computeIfAbsent(key, _ -> hour.sketches()).add(ran, person, service.test(person));
    }

    /** Writes what changed. */
    public void save() {
        sketches.forEach((key, sketch) -> rows.get(key).sketches(sketch));
        rows.save(session);
    }
}
