package io.fondaco.usage.report;

import io.fondaco.engine.QualifiedName;
import io.fondaco.usage.fold.UsedObjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.StatelessSession;

/** How much many products are used, in a few queries whatever their number. */
@ApplicationScoped
public class Popularities {

    private record DayRow(UUID object, LocalDate day, Long finished) {}

    private record PersonRow(UUID object, String person) {}

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
        Map<QualifiedName, UUID> ids = objects.ids(
                products.values().stream().flatMap(Collection::stream).toList());
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(Popularity.DAYS - 1L);
        Map<UUID, long[]> daily = daily(ids.values(), first);
        Map<UUID, Set<String>> people = people(ids.values(), first);
        Map<K, Popularity> popularities = new HashMap<>();
        products.forEach((key, names) -> popularities.put(
                key,
                together(names.stream().map(ids::get).filter(Objects::nonNull).toList(), daily, people)));
        return popularities;
    }

    private static Popularity together(List<UUID> ids, Map<UUID, long[]> daily, Map<UUID, Set<String>> people) {
        long[] counts = new long[Popularity.DAYS];
        Set<String> names = new HashSet<>();
        for (UUID id : ids) {
            long[] own = daily.getOrDefault(id, new long[Popularity.DAYS]);
            for (int i = 0; i < counts.length; i++) {
                counts[i] += own[i];
            }
            names.addAll(people.getOrDefault(id, Set.of()));
        }
        return new Popularity(
                LongStream.of(counts).sum(),
                names.size(),
                LongStream.of(counts).boxed().toList());
    }

    private Map<UUID, long[]> daily(Collection<UUID> ids, LocalDate first) {
        Map<UUID, long[]> daily = new HashMap<>();
        for (DayRow row : read("select key.objectId, key.usedOn, finished from UsageDay", DayRow.class, ids, first)) {
            int index = (int) ChronoUnit.DAYS.between(first, row.day());
            if (index < Popularity.DAYS) {
                daily.computeIfAbsent(row.object(), _ -> new long[Popularity.DAYS])[index] += row.finished();
            }
        }
        return daily;
    }

    private Map<UUID, Set<String>> people(Collection<UUID> ids, LocalDate first) {
        Map<UUID, Set<String>> people = new HashMap<>();
        String select = "select distinct key.objectId, key.person from ConsumerDay";
        for (PersonRow row : read(select, PersonRow.class, ids, first)) {
            people.computeIfAbsent(row.object(), _ -> new HashSet<>()).add(row.person());
        }
        return people;
    }

    private <R> List<R> read(String select, Class<R> row, Collection<UUID> ids, LocalDate first) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String services = row == PersonRow.class ? " and not service" : "";
        return session.createSelectionQuery(
                        select + " where key.objectId in :ids and key.usedOn >= :first" + services, row)
                .setParameterList("ids", Set.copyOf(ids))
                .setParameter("first", first)
                .list();
    }
}
