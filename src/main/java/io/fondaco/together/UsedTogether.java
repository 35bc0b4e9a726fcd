package io.fondaco.together;

import io.fondaco.common.Among;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.Days;
import io.fondaco.usage.fold.UsedObjects;
import io.fondaco.usage.report.UsagePeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/**
 * What finished queries of 90 days used at once with some objects. Each query is counted at the set of all objects that
 * it used, so none is counted twice; of very many sets those are read that most queries used. Every method wants a transaction or
 * a request.
 */
@ApplicationScoped
class UsedTogether {

    private static final int MOST_SETS = 400;

    private static final String SETS = """
            select d.key.setId, sum(d.finished) from UsageDay d
            where d.key.setId in (select s.key.setId from UsedSet s where s.key.objectId in %1$s)
              and exists (select 1 from UsedSet o where o.key.setId = d.key.setId and o.key.objectId not in %1$s)
              and d.key.usedOn >= :since
            group by d.key.setId having sum(d.finished) > 0 order by sum(d.finished) desc, d.key.setId
            """;

    private static final String MEMBERS = "select s.key.setId, s.key.objectId from UsedSet s where s.key.setId in ";

    private static final String PEOPLE = """
            select o.key.objectId, count(distinct c.key.person) from ConsumerDay c
            join UsedSet o on o.key.setId = c.key.setId
            where c.key.setId in %s and c.key.usedOn >= :since and c.service = false and c.finished > 0
            group by o.key.objectId
            """;

    /** Queries that used just these other objects beside the ones that were asked for. */
    record Queries(Set<QualifiedName> others, long finished) {

        Queries {
            others = Set.copyOf(others);
        }
    }

    /**
     * What was found.
     *
     * @param people how many people used each object at once with those that were asked for
     */
    record Found(List<Queries> queries, Map<QualifiedName, Long> people) {

        static final Found NOTHING = new Found(List.of(), Map.of());

        Found {
            queries = List.copyOf(queries);
            people = Map.copyOf(people);
        }

        /** Every other object. */
        Set<QualifiedName> objects() {
            return queries.stream().flatMap(each -> each.others().stream()).collect(Collectors.toSet());
        }

        /** How many queries used any of these. */
        long queriesOn(Collection<QualifiedName> objects) {
            return queries.stream()
                    .filter(each -> objects.stream().anyMatch(each.others()::contains))
                    .mapToLong(Queries::finished)
                    .sum();
        }

        /** How many people used that of these which most people used. */
        long peopleOn(Collection<QualifiedName> objects) {
            return objects.stream()
                    .mapToLong(object -> people.getOrDefault(object, 0L))
                    .max()
                    .orElse(0);
        }
    }

    private final StatelessSession session;
    private final UsedObjects objects;
    private final Days calendar;

    UsedTogether(StatelessSession session, UsedObjects objects, Days calendar) {
        this.session = session;
        this.objects = objects;
        this.calendar = calendar;
    }

    /** With any of these objects, which are all those of one product. */
    Found with(Collection<QualifiedName> names) {
        Set<UUID> ids = Set.copyOf(objects.ids(Set.copyOf(names)).values());
        Map<UUID, Long> sets = ids.isEmpty() ? Map.of() : sets(ids);
        if (sets.isEmpty()) {
            return Found.NOTHING;
        }
        Map<UUID, Set<UUID>> members = members(sets.keySet());
        Set<UUID> others = new HashSet<>();
        members.values().forEach(others::addAll);
        others.removeAll(ids);
        Map<UUID, QualifiedName> known = objects.names(others);
        List<Queries> queries = sets.entrySet().stream()
                .map(set -> new Queries(named(members.getOrDefault(set.getKey(), Set.of()), known), set.getValue()))
                .toList();
        return new Found(queries, people(sets.keySet(), known));
    }

    private static Set<QualifiedName> named(Set<UUID> members, Map<UUID, QualifiedName> known) {
        return members.stream().filter(known::containsKey).map(known::get).collect(Collectors.toSet());
    }

    private Map<UUID, Long> sets(Set<UUID> ids) {
        Among among = Among.of("object", ids);
        return query(SETS.formatted(among.list()), among)
                .setParameter("since", since())
                .setMaxResults(MOST_SETS)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }

    private Map<UUID, Set<UUID>> members(Set<UUID> sets) {
        Among among = Among.of("set", sets);
        return query(MEMBERS + among.list(), among).list().stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    private Map<QualifiedName, Long> people(Set<UUID> sets, Map<UUID, QualifiedName> known) {
        Among among = Among.of("set", sets);
        Map<QualifiedName, Long> people = new HashMap<>();
        query(PEOPLE.formatted(among.list()), among).setParameter("since", since()).list().stream()
                .filter(row -> known.containsKey((UUID) row[0]))
                .forEach(row -> people.put(known.get((UUID) row[0]), ((Number) row[1]).longValue()));
        return people;
    }

    private SelectionQuery<Object[]> query(String text, Among among) {
        SelectionQuery<Object[]> query = session.createSelectionQuery(text, Object[].class);
        among.into(query::setParameter);
        return query;
    }

    private LocalDate since() {
        return UsagePeriod.DAYS_90.firstDay(calendar.today());
    }
}
