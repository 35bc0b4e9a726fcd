package io.fondaco.usage.report;

import io.fondaco.common.Day;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.fold.UsedObjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hibernate.StatelessSession;

/** How much many products are used, in a few queries whatever their number. */
@ApplicationScoped
public class Popularities {

    private record Member(UUID object, UUID set) {}

    private record DayRow(UUID set, LocalDate day, Long finished, Long failed) {}

    private record PersonRow(UUID set, String person) {}

    private final StatelessSession session;
    private final UsedObjects objects;
    private final Clock clock;

    Popularities(StatelessSession session, UsedObjects objects, Clock clock) {
        this.session = session;
        this.objects = objects;
        this.clock = clock;
    }

    /** The popularity of each product, by whatever key the caller has for it, from the objects it consists of. */
    @Transactional
    public <K> Map<K, Popularity> of(Map<K, ? extends Collection<QualifiedName>> products) {
        return of(products, this::people);
    }

    /** The same with the number of queries alone, which costs less. */
    @Transactional
    public <K> Map<K, Long> queries(Map<K, ? extends Collection<QualifiedName>> products) {
        Map<K, Long> queries = new HashMap<>();
        of(products, (_, _) -> Map.of()).forEach((key, use) -> queries.put(key, use.queries()));
        return queries;
    }

    private <K> Map<K, Popularity> of(
            Map<K, ? extends Collection<QualifiedName>> products,
            BiFunction<Collection<UUID>, LocalDate, Map<UUID, Set<String>>> whoReads) {
        Map<QualifiedName, UUID> ids = objects.ids(
                products.values().stream().flatMap(Collection::stream).toList());
        LocalDate first = UsagePeriod.DAYS_30.firstDay(Day.today(clock));
        Map<UUID, long[]> daily = daily(ids.values(), first);
        Map<UUID, Set<String>> people = whoReads.apply(ids.values(), first);
        Map<UUID, Set<UUID>> sets = sets(ids.values(), first);
        Map<K, Popularity> popularities = new HashMap<>();
        products.forEach((key, names) -> popularities.put(
                key,
                together(
                        names.stream()
                                .map(ids::get)
                                .filter(Objects::nonNull)
                                .flatMap(id -> sets.getOrDefault(id, Set.of()).stream())
                                .collect(Collectors.toSet()),
                        daily,
                        people)));
        return popularities;
    }

    private static Popularity together(Set<UUID> sets, Map<UUID, long[]> daily, Map<UUID, Set<String>> people) {
        long[] counts = new long[Popularity.DAYS];
        Set<String> names = new HashSet<>();
        for (UUID set : sets) {
            long[] own = daily.getOrDefault(set, new long[Popularity.DAYS]);
            for (int i = 0; i < counts.length; i++) {
                counts[i] += own[i];
            }
            names.addAll(people.getOrDefault(set, Set.of()));
        }
        return new Popularity(
                LongStream.of(counts).sum(),
                names.size(),
                LongStream.of(counts).boxed().toList());
    }

    private Map<UUID, long[]> daily(Collection<UUID> ids, LocalDate first) {
        Map<UUID, long[]> daily = new HashMap<>();
        List<DayRow> rows = read("""
                select key.setId, key.usedOn, finished, failed from UsageDay where key.usedOn >= :first
                    and key.setId in (select s.key.setId from UsedSet s where s.key.objectId in :ids)
                """, DayRow.class, ids, first);
        for (DayRow row : rows) {
            int index = (int) ChronoUnit.DAYS.between(first, row.day());
            if (index < Popularity.DAYS) {
                daily.computeIfAbsent(row.set(), _ -> new long[Popularity.DAYS])[index] +=
                        row.finished() + row.failed();
            }
        }
        return daily;
    }

    private Map<UUID, Set<String>> people(Collection<UUID> ids, LocalDate first) {
        List<PersonRow> rows = read("""
                select distinct key.setId, key.person from ConsumerDay where key.usedOn >= :first and not service
                    and key.setId in (select s.key.setId from UsedSet s where s.key.objectId in :ids)
                """, PersonRow.class, ids, first);
        return rows.stream()
                .collect(Collectors.groupingBy(
                        PersonRow::set, Collectors.mapping(PersonRow::person, Collectors.toSet())));
    }

    /** The sets of each object that were used meanwhile; all that ever were would be more and more. */
    private Map<UUID, Set<UUID>> sets(Collection<UUID> ids, LocalDate first) {
        List<Member> rows = read("""
                select s.key.objectId, s.key.setId from UsedSet s where s.key.objectId in :ids
                    and exists (select 1 from UsageDay d where d.key.setId = s.key.setId and d.key.usedOn >= :first)
                """, Member.class, ids, first);
        return rows.stream()
                .collect(Collectors.groupingBy(Member::object, Collectors.mapping(Member::set, Collectors.toSet())));
    }

    private <R> List<R> read(String select, Class<R> row, Collection<UUID> ids, LocalDate first) {
        return ids.isEmpty()
                ? List.of()
                : session.createSelectionQuery(select, row)
                        .setParameterList("ids", Set.copyOf(ids))
                        .setParameter("first", first)
                        .list();
    }
}
