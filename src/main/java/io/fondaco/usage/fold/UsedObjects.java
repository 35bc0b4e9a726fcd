package io.fondaco.usage.fold;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.engine.name.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** All objects that queries named. Every method wants a transaction or a request. */
@ApplicationScoped
public class UsedObjects {

    /** How many names are looked up with one statement. */
    private static final int AT_ONCE = 250;

    private final StatelessSession session;

    UsedObjects(StatelessSession session) {
        this.session = session;
    }

    /** The keys of those among these objects that were ever used. */
    public Map<QualifiedName, UUID> ids(Collection<QualifiedName> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Set<QualifiedName> wanted = Set.copyOf(names);
        List<String> objects =
                wanted.stream().map(QualifiedName::object).distinct().toList();
        Map<QualifiedName, UUID> ids = new HashMap<>();
        for (List<String> some : Chunks.of(objects, AT_ONCE)) {
            Among among = Among.of("name", some);
            SelectionQuery<UsedObject> query = session.createSelectionQuery(
                    "from UsedObject where name.object in " + among.list(), UsedObject.class);
            among.into(query::setParameter);
            query.list().stream()
                    .filter(object -> wanted.contains(object.name()))
                    .forEach(object -> ids.put(object.name(), object.id()));
        }
        return ids;
    }

    /** The names behind these keys. */
    public Map<UUID, QualifiedName> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return session
                .createSelectionQuery("from UsedObject where id in :ids", UsedObject.class)
                .setParameterList("ids", Set.copyOf(ids))
                .list()
                .stream()
                .collect(Collectors.toMap(UsedObject::id, UsedObject::name));
    }

    /** The keys of all these objects; those that are new get one. */
    Map<QualifiedName, UUID> idsOrNew(Collection<QualifiedName> names) {
        Map<QualifiedName, UUID> ids = new HashMap<>(ids(names));
        List<UsedObject> fresh = names.stream()
                .distinct()
                .filter(name -> !ids.containsKey(name))
                .map(UsedObject::new)
                .toList();
        session.insertMultiple(fresh);
        fresh.forEach(object -> ids.put(object.name(), object.id()));
        return ids;
    }
}
