package io.fondaco.usage.fold;

import io.fondaco.usage.Days;
import io.fondaco.usage.Rows;
import io.fondaco.usage.hour.UsageHours;
import io.fondaco.usage.shape.ShapeDay;
import io.fondaco.usage.shape.ShapeDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/**
 * The roll-up rows that one batch touches: read at once, counted in memory, written at once. Every row is a sum, so
 * neither the order of the queries nor how they fall into batches changes what comes out.
 */
final class RollUps {

    private final StatelessSession session;
    private final Days calendar;
    private final Instant now;
    private final Map<UUID, Set<UUID>> sets = new HashMap<>();
    private final Rows<UsedSet.Day, UsageDay> days = new Rows<>(UsageDay::new, UsageDay::key);
    private final Rows<ConsumerDay.Key, ConsumerDay> consumers;
    private final Rows<FailureDay.Key, FailureDay> failures = new Rows<>(FailureDay::new, FailureDay::key);
    private final Rows<ThroughDay.Key, ThroughDay> throughs = new Rows<>(ThroughDay::new, ThroughDay::key);
    private final Rows<ColumnDay.Key, ColumnDay> columns = new Rows<>(ColumnDay::new, ColumnDay::key);
    private final Rows<ConsumerColumns.Key, ConsumerColumns> consumerColumns =
            new Rows<>(ConsumerColumns::new, ConsumerColumns::key);
    private final Rows<FunctionDay.Key, FunctionDay> functions = new Rows<>(FunctionDay::new, FunctionDay::key);
    private final Rows<LocalDate, SeenDay> seen = new Rows<>(SeenDay::new, SeenDay::day);
    private final Map<UsedSet.Day, DayTimes> times = new HashMap<>();
    private final ShapeDays shapes;
    private final UsageHours hours;

    RollUps(StatelessSession session, Predicate<String> service, Days calendar, Instant now) {
        this.session = session;
        this.calendar = calendar;
        this.shapes = new ShapeDays(session);
        this.hours = new UsageHours(session, calendar, service);
        this.now = now;
        this.consumers = new Rows<>(key -> new ConsumerDay(key, service.test(key.person())), ConsumerDay::key);
    }

    void fold(Collection<FoldedUse> uses) {
        load(uses);
        uses.forEach(this::count);
        save();
    }

    private void count(FoldedUse use) {
        FoldedQuery query = use.query();
        LocalDate day = use.day();
        seen.get(day).add(calendar.end(day), now);
        if (!use.used().isEmpty()) {
            count(query, day, set(use.used()));
        }
        use.through()
                .forEach((view, objects) -> throughs.get(new ThroughDay.Key(set(objects), view, day))
                        .add(query));
        use.functions()
                .forEach(function ->
                        functions.get(new FunctionDay.Key(function, day)).add(query));
        if (query.finished()) {
            use.read().forEach((object, names) -> {
                columns.get(new ColumnDay.Key(object, day)).read(names);
                consumerColumns
                        .get(new ConsumerColumns.Key(object, day, query.person()))
                        .read(names);
            });
            use.readByViews()
                    .forEach((object, names) ->
                            columns.get(new ColumnDay.Key(object, day)).readByViews(names));
        }
    }

    private void count(FoldedQuery query, LocalDate on, UUID set) {
        consumers.get(new ConsumerDay.Key(set, on, query.person())).add(query);
        hours.add(set, query.person(), query.ran());
        shapes.add(set, on, query.person(), query.sql(), query.prepared(), query.ran());
        UsedSet.Day key = new UsedSet.Day(set, on);
        UsageDay day = days.get(key);
        if (query.finished()) {
            day.finish(query);
            times.computeIfAbsent(key, _ -> day.allTimes()).add(query);
        } else {
            day.fail(query);
            failures.get(new FailureDay.Key(set, on, query.error(), query.person()))
                    .add(query);
        }
    }

    private UUID set(Set<UUID> objects) {
        UUID id = UsedSet.id(objects);
        sets.putIfAbsent(id, objects);
        return id;
    }

    private void load(Collection<FoldedUse> uses) {
        Set<UUID> used = keys(uses, use -> use.used().isEmpty() ? Stream.of() : Stream.of(set(use.used())));
        Set<UUID> behind = keys(uses, use -> use.through().values().stream().map(this::set));
        Set<UUID> objects = keys(uses, FoldedUse::objects);
        Set<LocalDate> onDays = keys(uses, use -> Stream.of(use.day()));
        seen.load(session.createSelectionQuery("from SeenDay where seenOn in :days", SeenDay.class)
                .setParameterList("days", onDays)
                .list());
        days.load(read(UsageDay.class, "setId", used, onDays));
        consumers.load(read(ConsumerDay.class, "setId", used, onDays));
        failures.load(read(FailureDay.class, "setId", used, onDays));
        hours.load(used, uses.stream().map(use -> use.query().endedAt()).toList());
        shapes.load(read(ShapeDay.class, "setId", used, onDays));
        throughs.load(read(ThroughDay.class, "setId", behind, onDays));
        columns.load(read(ColumnDay.class, "objectId", objects, onDays));
        consumerColumns.load(read(ConsumerColumns.class, "objectId", objects, onDays));
        functions.load(read(FunctionDay.class, "objectId", objects, onDays));
    }

    private static <K> Set<K> keys(Collection<FoldedUse> uses, Function<FoldedUse, Stream<K>> keys) {
        return uses.stream().flatMap(keys).collect(Collectors.toSet());
    }

    private <R> List<R> read(Class<R> rows, String of, Set<UUID> keys, Set<LocalDate> onDays) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return session.createSelectionQuery(
                        "from %s where key.%s in :keys and key.usedOn in :days".formatted(rows.getSimpleName(), of),
                        rows)
                .setParameterList("keys", keys)
                .setParameterList("days", onDays)
                .list();
    }

    private void save() {
        times.forEach((key, sketch) -> days.get(key).times(sketch));
        new UsedSets(session).save(sets);
        Stream.of(seen, days, consumers, failures, throughs, columns, consumerColumns, functions)
                .forEach(rows -> rows.save(session));
        shapes.save();
        hours.save();
    }
}
