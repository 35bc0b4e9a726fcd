package io.fondaco.usage.report;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.Days;
import io.fondaco.usage.fold.UsedObjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When somebody last used objects, and how much: what tells whether an access is still needed. */
@ApplicationScoped
public class LastUses {

    /**
     * Some principals read one of some objects.
     *
     * @param objects one object, or all of a product
     * @param principals one person or service account, or the members of a team
     */
    public record Reading(Set<QualifiedName> objects, Set<String> principals) {

        public Reading {
            objects = Set.copyOf(objects);
            principals = Set.copyOf(principals);
        }

        public Reading(QualifiedName object, Set<String> principals) {
            this(Set.of(object), principals);
        }
    }

    /**
     * What they did with it.
     *
     * @param last the last day, by the zone of usage; empty if the portal knows of none
     * @param queries finished and failed ones, in 90 days, each once however many of the objects it used
     * @param columns how many of the finished ones of those used each column; empty unless asked for
     */
    public record Use(Optional<LocalDate> last, long queries, Map<String, Long> columns) {

        /** Nothing. */
        public static final Use NONE = new Use(Optional.empty(), 0, Map.of());

        /** The names of the columns, the most used first. */
        public List<String> columnNames() {
            return columns.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Both together, of different principals. */
        public Use and(Use other) {
            Optional<LocalDate> later =
                    List.of(last, other.last).stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
            Map<String, Long> both = new HashMap<>(columns);
            other.columns.forEach((column, uses) -> both.merge(column, uses, Long::sum));
            return new Use(later, queries + other.queries, both);
        }
    }

    private record Place(UUID object, String principal) {}

    /** The queries of one principal that used just the objects of one set. */
    private record Part(UUID set, String principal, LocalDate last, long queries) {}

    private final EntityManager entities;
    private final UsedObjects objects;
    private final Days calendar;

    LastUses(EntityManager entities, UsedObjects objects, Days calendar) {
        this.entities = entities;
        this.objects = objects;
        this.calendar = calendar;
    }

    /** The day so many days ago, by the zone of usage, as the last days of uses are. */
    public LocalDate daysAgo(int days) {
        return calendar.today().minusDays(days);
    }

    /** The day of a moment, by the same zone. */
    public LocalDate dayOf(Instant moment) {
        return calendar.of(moment);
    }

    /** What became of each reading, as far as it is rolled up; for all of them at once. */
    @Transactional
    public Map<Reading, Use> of(Collection<Reading> readings) {
        return uses(readings, (_, _) -> Map.of());
    }

    /** The same with the columns. */
    @Transactional
    public Map<Reading, Use> withColumns(Collection<Reading> readings) {
        return uses(readings, this::columns);
    }

    /** What everybody did with these objects together, by the name in Trino; who never used them has no entry. */
    @Transactional
    public Map<String, Use> byPrincipal(Collection<QualifiedName> names) {
        Map<QualifiedName, UUID> ids = objects.ids(Set.copyOf(names));
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("""
                        select c.key.person, max(c.key.usedOn),
                            sum(case when c.key.usedOn >= :since then c.finished + c.failed else 0 end)
                        from ConsumerDay c
                        where c.key.setId in (select s.key.setId from UsedSet s where s.key.objectId in :ids)
                        group by c.key.person
                        """, Object[].class)
                        .setParameter("since", since())
                        .setParameter("ids", ids.values())
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0],
                                row -> new Use(
                                        Optional.of((LocalDate) row[1]), ((Number) row[2]).longValue(), Map.of())));
    }

    private Map<Reading, Use> uses(
            Collection<Reading> readings,
            BiFunction<Collection<UUID>, Set<String>, Map<Place, Map<String, Long>>> columnsOf) {
        Map<QualifiedName, UUID> ids = objects.ids(
                readings.stream().flatMap(reading -> reading.objects().stream()).collect(Collectors.toSet()));
        Set<String> people = readings.stream()
                .flatMap(reading -> reading.principals().stream())
                .collect(Collectors.toSet());
        boolean none = ids.isEmpty() || people.isEmpty();
        Map<Place, Set<Part>> parts = none ? Map.of() : parts(ids.values(), people);
        Map<Place, Map<String, Long>> columns = none ? Map.of() : columnsOf.apply(ids.values(), people);
        return readings.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), reading -> together(places(reading, ids), parts, columns)));
    }

    private static Set<Place> places(Reading reading, Map<QualifiedName, UUID> ids) {
        return reading.objects().stream()
                .map(ids::get)
                .filter(Objects::nonNull)
                .flatMap(id -> reading.principals().stream().map(principal -> new Place(id, principal)))
                .collect(Collectors.toSet());
    }

    /** A part that holds several of the objects is there for each of them, and taken once. */
    private static Use together(Set<Place> places, Map<Place, Set<Part>> parts, Map<Place, Map<String, Long>> columns) {
        Use queries = places.stream()
                .flatMap(place -> parts.getOrDefault(place, Set.of()).stream())
                .distinct()
                .map(part -> new Use(Optional.of(part.last()), part.queries(), Map.of()))
                .reduce(Use.NONE, Use::and);
        return places.stream()
                .map(place -> new Use(Optional.empty(), 0, columns.getOrDefault(place, Map.of())))
                .reduce(queries, Use::and);
    }

    private Map<Place, Set<Part>> parts(Collection<UUID> ids, Set<String> people) {
        return entities.createQuery("""
                        select s.key.objectId, c.key.setId, c.key.person, max(c.key.usedOn),
                            sum(case when c.key.usedOn >= :since then c.finished + c.failed else 0 end)
                        from ConsumerDay c join UsedSet s on s.key.setId = c.key.setId
                        where s.key.objectId in :ids and c.key.person in :people
                        group by s.key.objectId, c.key.setId, c.key.person
                        """, Object[].class)
                .setParameter("since", since())
                .setParameter("ids", ids)
                .setParameter("people", people)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> new Place((UUID) row[0], (String) row[2]),
                        Collectors.mapping(
                                row -> new Part(
                                        (UUID) row[1],
                                        (String) row[2],
                                        (LocalDate) row[3],
                                        ((Number) row[4]).longValue()),
                                Collectors.toSet())));
    }

    @SuppressWarnings("unchecked")
    private Map<Place, Map<String, Long>> columns(Collection<UUID> ids, Set<String> people) {
        Map<Place, Map<String, Long>> columns = new HashMap<>();
        entities.createQuery("""
                        select c.key.objectId, c.key.person, c.columnUses from ConsumerColumns c
                        where c.key.objectId in :ids and c.key.person in :people and c.key.usedOn >= :since
                        """, Object[].class)
                .setParameter("since", since())
                .setParameter("ids", ids)
                .setParameter("people", people)
                .getResultList()
                .forEach(row -> {
                    Map<String, Long> counted =
                            columns.computeIfAbsent(new Place((UUID) row[0], (String) row[1]), _ -> new HashMap<>());
                    ((Map<String, Long>) row[2]).forEach((column, uses) -> counted.merge(column, uses, Long::sum));
                });
        return columns;
    }

    private LocalDate since() {
        return UsagePeriod.DAYS_90.firstDay(calendar.today());
    }
}
