package io.fondaco.usage.report;

import io.fondaco.common.Among;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.Days;
import io.fondaco.usage.fold.UsedObjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** How much many products are used, in a few queries whatever their number. */
@ApplicationScoped
public class Popularities {

    private record Member(UUID product, UUID object) {}

    private record DayRow(UUID object, UUID set, LocalDate day, Long finished, Long failed) {}

    private record PersonRow(UUID set, String person) {}

    private static final String OBJECTS = """
            select port.product.id, used.id from OutputPort port join UsedObject used on used.name = port.object
            where port.removed = false and port.product.id in %s
            """;

    /** Sets of objects that were not used meanwhile are not there; all that ever were would be more and more. */
    private static final String DAYS = """
            select s.key.objectId, s.key.setId, d.key.usedOn, d.finished, d.failed
            from UsedSet s join UsageDay d on d.key.setId = s.key.setId
            where d.key.usedOn >= :first and s.key.objectId in %s
            """;

    private static final String PEOPLE = """
            select distinct key.setId, key.person from ConsumerDay where key.usedOn >= :first and not service
                and key.setId in (select s.key.setId from UsedSet s where s.key.objectId in %s)
            """;

    private final StatelessSession session;
    private final UsedObjects objects;
    private final Days calendar;

    Popularities(StatelessSession session, UsedObjects objects, Days calendar) {
        this.session = session;
        this.objects = objects;
        this.calendar = calendar;
    }

    /** The popularity of each product, by whatever key the caller has for it, from the objects it consists of. */
    @Transactional
    public <K> Map<K, Popularity> of(Map<K, ? extends Collection<QualifiedName>> products) {
        return together(named(products), this::people);
    }

    /** The same with the number of queries alone, which costs less. */
    @Transactional
    public <K> Map<K, Long> queries(Map<K, ? extends Collection<QualifiedName>> products) {
        Map<K, Long> queries = new HashMap<>();
        together(named(products), (_, _) -> Map.of()).forEach((key, use) -> queries.put(key, use.queries()));
        return queries;
    }

    /** The popularity of each of these products, from its present ports; one that was never used may be missing. */
    public Map<UUID, Popularity> ofProducts(Collection<UUID> products) {
        return together(
                read(OBJECTS, Member.class, products, null).stream()
                        .collect(Collectors.groupingBy(
                                Member::product, Collectors.mapping(Member::object, Collectors.toSet()))),
                this::people);
    }

    private <K> Map<K, Set<UUID>> named(Map<K, ? extends Collection<QualifiedName>> products) {
        Map<QualifiedName, UUID> ids = objects.ids(
                products.values().stream().flatMap(Collection::stream).toList());
        Map<K, Set<UUID>> named = new HashMap<>();
        products.forEach((key, names) -> named.put(
                key, names.stream().map(ids::get).filter(Objects::nonNull).collect(Collectors.toSet())));
        return named;
    }

    private <K> Map<K, Popularity> together(
            Map<K, Set<UUID>> products, BiFunction<Collection<UUID>, LocalDate, Map<UUID, Set<String>>> whoReads) {
        Set<UUID> ids = products.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        LocalDate first = UsagePeriod.DAYS_30.firstDay(calendar.today());
        Map<UUID, Set<UUID>> sets = new HashMap<>();
        Map<UUID, long[]> daily = new HashMap<>();
        for (DayRow row : read(DAYS, DayRow.class, ids, first)) {
            sets.computeIfAbsent(row.object(), _ -> new HashSet<>()).add(row.set());
            int index = (int) ChronoUnit.DAYS.between(first, row.day());
            if (index < Popularity.DAYS) {
                daily.computeIfAbsent(row.set(), _ -> new long[Popularity.DAYS])[index] = row.finished() + row.failed();
            }
        }
        Map<UUID, Set<String>> people = daily.isEmpty() ? Map.of() : whoReads.apply(ids, first);
        Map<K, Popularity> popularities = new HashMap<>();
        products.forEach((key, own) -> popularities.put(
                key,
                together(
                        own.stream()
                                .flatMap(id -> sets.getOrDefault(id, Set.of()).stream())
                                .collect(Collectors.toSet()),
                        daily,
                        people)));
        return popularities;
    }

    private static Popularity together(Set<UUID> sets, Map<UUID, long[]> daily, Map<UUID, Set<String>> people) {
        if (sets.isEmpty()) {
            return Popularity.NONE;
        }
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

    private Map<UUID, Set<String>> people(Collection<UUID> ids, LocalDate first) {
        return read(PEOPLE, PersonRow.class, ids, first).stream()
                .collect(Collectors.groupingBy(
                        PersonRow::set, Collectors.mapping(PersonRow::person, Collectors.toSet())));
    }

    private <R> List<R> read(String select, Class<R> row, Collection<UUID> ids, @Nullable LocalDate first) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Among among = Among.of("id", ids);
        SelectionQuery<R> query = session.createSelectionQuery(select.formatted(among.list()), row);
        among.into(query::setParameter);
        if (first != null) {
            query.setParameter("first", first);
        }
        return query.list();
    }
}
