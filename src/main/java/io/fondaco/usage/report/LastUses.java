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
     */
    public record Use(Optional<LocalDate> last, long queries) {

        private static final Use NONE = new Use(Optional.empty(), 0);

        private Use and(Use other) {
            Optional<LocalDate> later =
                    List.of(last, other.last).stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
            return new Use(later, queries + other.queries);
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
        Map<Place, Use> uses = uses(readings);
        return readings.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        reading -> reading.principals().stream()
                                .map(principal -> uses.getOrDefault(new Place(reading.object(), principal), Use.NONE))
                                .reduce(Use.NONE, Use::and)));
    }

    private Map<Place, Use> uses(Collection<Reading> readings) {
        Set<String> principals = readings.stream()
                .flatMap(reading -> reading.principals().stream())
                .collect(Collectors.toSet());
        if (principals.isEmpty()) {
            return Map.of();
        }
        Map<Place, Use> uses = new HashMap<>();
        // The parts of a name apart may fit objects that nobody asked about; those are not looked up.
        entities.createQuery("""
                        select o.cluster, o.catalogName, o.schemaName, o.objectName, c.key.person, max(c.key.usedOn),
                               sum(case when c.key.usedOn > :since then c.finished + c.failed else 0 end)
                        from ConsumerDay c join UsedObject o on o.id = c.key.objectId
                        where o.catalogName in :catalogs and o.schemaName in :schemas and o.objectName in :objects
                          and c.key.person in :principals
                        group by o.cluster, o.catalogName, o.schemaName, o.objectName, c.key.person
                        """, Object[].class)
                .setParameter(
                        "since",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS))
                .setParameter("catalogs", parts(readings, QualifiedName::catalog))
                .setParameter("schemas", parts(readings, QualifiedName::schema))
                .setParameter("objects", parts(readings, QualifiedName::object))
                .setParameter("principals", principals)
                .getResultList()
                .forEach(row -> uses.put(
                        new Place(
                                new QualifiedName((String) row[0], (String) row[1], (String) row[2], (String) row[3]),
                                (String) row[4]),
                        new Use(Optional.of((LocalDate) row[5]), ((Number) row[6]).longValue())));
        return uses;
    }

    private static Set<String> parts(Collection<Reading> readings, Function<QualifiedName, String> part) {
        return readings.stream().map(Reading::object).map(part).collect(Collectors.toSet());
    }
}
