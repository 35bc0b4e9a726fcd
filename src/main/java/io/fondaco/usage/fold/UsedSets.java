package io.fondaco.usage.fold;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** The sets of objects of one batch: those that are new are written. */
final class UsedSets {

    private final StatelessSession session;

    UsedSets(StatelessSession session) {
        this.session = session;
    }

    void save(Map<UUID, Set<UUID>> sets) {
        Set<UUID> known = known(sets.keySet());
        List<UsedSet> fresh = sets.entrySet().stream()
                .filter(set -> !known.contains(set.getKey()))
                .flatMap(set -> members(set.getKey(), set.getValue()))
                .toList();
        session.insertMultiple(fresh);
    }

    private static Stream<UsedSet> members(UUID set, Collection<UUID> objects) {
        return objects.stream().map(object -> new UsedSet(set, object));
    }

    private Set<UUID> known(Set<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(session.createSelectionQuery(
                                "select distinct key.setId from UsedSet where key.setId in :ids", UUID.class)
                        .setParameterList("ids", ids)
                        .list());
    }
}
