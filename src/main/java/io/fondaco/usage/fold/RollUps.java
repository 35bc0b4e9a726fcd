package io.fondaco.usage.fold;

import io.fondaco.usage.WallTimes;
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
import org.hibernate.StatelessSession;

/** The roll-up rows that one batch touches: read at once, counted in memory, written at once. */
final class RollUps {

    private final StatelessSession session;
    private final Rows<ObjectDay, UsageDay> days = new Rows<>(UsageDay::new);
    private final Rows<ConsumerDay.Key, ConsumerDay> consumers;
    private final Rows<FailureDay.Key, FailureDay> failures = new Rows<>(FailureDay::new);
    private final Rows<ThroughDay.Key, ThroughDay> throughs = new Rows<>(ThroughDay::new);
    private final Map<ObjectDay, WallTimes> times = new HashMap<>();

    RollUps(StatelessSession session, Predicate<String> service) {
        this.session = session;
        this.consumers = new Rows<>(key -> new ConsumerDay(key, service.test(key.person())));
    }

    void fold(Collection<ObjectUse> uses) {
        List<ObjectUse> counted = uses.stream().filter(ObjectUse::counts).toList();
        List<ObjectUse> through =
                uses.stream().filter(use -> use.viewId() != null).toList();
        load(counted, through);
        counted.forEach(this::count);
        through.forEach(use -> throughs.get(through(use)).add(use.query()));
        save();
    }

    private void count(ObjectUse use) {
        consumers.get(use.consumer()).add(use.query(), use.columns());
        UsageDay day = days.get(use.objectDay());
        if (use.query().finished()) {
            day.finish(use.query(), use.columns());
            times.computeIfAbsent(use.objectDay(), _ -> day.times())
                    .add(use.query().wallMillis());
        } else {
            day.fail();
            failures.get(use.failure()).add(use.query());
        }
    }

    private static ThroughDay.Key through(ObjectUse use) {
        return new ThroughDay.Key(use.objectId(), use.viewId(), use.day());
    }

    private void load(List<ObjectUse> counted, List<ObjectUse> through) {
        days.load(
                read(UsageDay.class, counted),
                row -> new ObjectDay(row.objectId(), row.usedOn()),
                keys(counted, ObjectUse::objectDay));
        consumers.load(read(ConsumerDay.class, counted), ConsumerDay::key, keys(counted, ObjectUse::consumer));
        List<ObjectUse> failed =
                counted.stream().filter(use -> !use.query().finished()).toList();
        failures.load(read(FailureDay.class, failed), FailureDay::key, keys(failed, ObjectUse::failure));
        throughs.load(read(ThroughDay.class, through), ThroughDay::key, keys(through, RollUps::through));
    }

    private static <K> Set<K> keys(List<ObjectUse> uses, Function<ObjectUse, K> key) {
        return uses.stream().map(key).collect(Collectors.toSet());
    }

    private <R> List<R> read(Class<R> rows, List<ObjectUse> uses) {
        Set<UUID> objects = keys(uses, ObjectUse::objectId);
        Set<LocalDate> onDays = keys(uses, ObjectUse::day);
        if (objects.isEmpty()) {
            return List.of();
        }
        return session.createSelectionQuery(
                        "from " + rows.getSimpleName() + " where key.objectId in :objects and key.usedOn in :days",
                        rows)
                .setParameterList("objects", objects)
                .setParameterList("days", onDays)
                .list();
    }

    private void save() {
        times.forEach((key, sketch) -> days.get(key).times(sketch));
        days.save(session);
        consumers.save(session);
        failures.save(session);
        throughs.save(session);
    }
}
