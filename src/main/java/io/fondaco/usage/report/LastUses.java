package io.fondaco.usage.report;

import io.fondaco.engine.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When somebody last used an object, and how much: what tells whether an access is still needed. */
@ApplicationScoped
public class LastUses {

    private static final int DAYS = 90;
    private static final String PLACE = "o.cluster, o.catalogName, o.schemaName, o.objectName, c.key.person";
    private static final String FROM = " from ConsumerDay c join UsedObject o on o.id = c.key.objectId"
            + " where o.catalogName in :catalogs and o.schemaName in :schemas and o.objectName in :objects"
            + " and c.key.person in :people ";

    /**
     * Some principals read an object.
     *
     * @param principals one person or service account, or the members of a team
     */
    public record Reading(QualifiedName object, Set<String> principals) {

        public Reading {
            principals = Set.copyOf(principals);
        }
    }

    /**
     * What they did with it.
     *
     * @param last the last day, in UTC; empty if the portal knows of none
     * @param queries finished and failed ones, in 90 days
     * @param columns how many of the finished ones of those used each column; empty unless asked for
     */
    public record Use(Optional<LocalDate> last, long queries, Map<String, Long> columns) {

        private static final Use NONE = new Use(Optional.empty(), 0, Map.of());

        /** The names of the columns, the most used first. */
        public List<String> columnNames() {
            return columns.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private Use and(Use other) {
            Optional<LocalDate> later =
                    List.of(last, other.last).stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
            Map<String, Long> both = new HashMap<>(columns);
            other.columns.forEach((column, uses) -> both.merge(column, uses, Long::sum));
            return new Use(later, queries + other.queries, both);
        }
    }

    private record Place(QualifiedName object, String principal) {}

    private final EntityManager entities;
    private final Clock clock;

    LastUses(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What became of each reading, as far as it is rolled up; for all of them at once. */
    public Map<Reading, Use> of(Collection<Reading> readings) {
        return together(readings, uses(readings));
    }

    /** The same with the columns. */
    public Map<Reading, Use> withColumns(Collection<Reading> readings) {
        Map<Place, Use> uses = uses(readings);
        columns(readings)
                .forEach((place, columns) -> uses.merge(place, new Use(Optional.empty(), 0, columns), Use::and));
        return together(readings, uses);
    }

    private static Map<Reading, Use> together(Collection<Reading> readings, Map<Place, Use> uses) {
        return readings.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        reading -> reading.principals().stream()
                                .map(principal -> uses.getOrDefault(new Place(reading.object(), principal), Use.NONE))
                                .reduce(Use.NONE, Use::and)));
    }

    private Map<Place, Use> uses(Collection<Reading> readings) {
        Map<Place, Use> uses = new HashMap<>();
        rows(
                        readings,
                        ", max(c.key.usedOn),"
                                + " sum(case when c.key.usedOn > :since then c.finished + c.failed else 0 end)",
                        "group by " + PLACE)
                .forEach(row -> uses.put(
                        place(row), new Use(Optional.of((LocalDate) row[5]), ((Number) row[6]).longValue(), Map.of())));
        return uses;
    }

    @SuppressWarnings("unchecked")
    private Map<Place, Map<String, Long>> columns(Collection<Reading> readings) {
        Map<Place, Map<String, Long>> columns = new HashMap<>();
        rows(readings, ", c.columnUses", "and c.key.usedOn > :since").forEach(row -> {
            Map<String, Long> counted = columns.computeIfAbsent(place(row), _ -> new HashMap<>());
            ((Map<String, Long>) row[5]).forEach((column, uses) -> counted.merge(column, uses, Long::sum));
        });
        return columns;
    }

    private static Place place(Object[] row) {
        return new Place(
                new QualifiedName((String) row[0], (String) row[1], (String) row[2], (String) row[3]), (String) row[4]);
    }

    /** The parts of a name apart may fit objects that nobody asked about; those are not looked up. */
    private List<Object[]> rows(Collection<Reading> readings, String more, String end) {
        Set<String> people = readings.stream()
                .flatMap(reading -> reading.principals().stream())
                .collect(Collectors.toSet());
        if (people.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select " + PLACE + more + FROM + end, Object[].class)
                .setParameter(
                        "since",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS))
                .setParameter("catalogs", parts(readings, QualifiedName::catalog))
                .setParameter("schemas", parts(readings, QualifiedName::schema))
                .setParameter("objects", parts(readings, QualifiedName::object))
                .setParameter("people", people)
                .getResultList();
    }

    private static Set<String> parts(Collection<Reading> readings, Function<QualifiedName, String> part) {
        return readings.stream().map(Reading::object).map(part).collect(Collectors.toSet());
    }
}
