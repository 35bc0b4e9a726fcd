package io.fondaco.lineage;

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

/** The keys of all objects of which something is known. */
@ApplicationScoped
public class LineageObjects {

    private static final int AT_ONCE = 250;

    private final StatelessSession session;

    LineageObjects(StatelessSession session) {
        this.session = session;
    }

    /** The keys of those among these objects of which something is known. */
    public Map<QualifiedName, UUID> ids(Collection<QualifiedName> names) {
        Set<QualifiedName> wanted = Set.copyOf(names);
        Map<QualifiedName, UUID> ids = new HashMap<>();
        List<String> objects =
                wanted.stream().map(QualifiedName::object).distinct().toList();
        for (List<String> some : Chunks.of(objects, AT_ONCE)) {
            Among among = Among.of("name", some);
            SelectionQuery<LineageObject> query = session.createSelectionQuery(
                    "from LineageObject where name.object in " + among.list(), LineageObject.class);
            among.into(query::setParameter);
            query.list().stream()
                    .filter(object -> wanted.contains(object.name()))
                    .forEach(object -> ids.put(object.name(), object.id()));
        }
        return ids;
    }

    /** The names behind these keys. */
    public Map<UUID, QualifiedName> names(Collection<UUID> ids) {
        return Chunks.of(List.copyOf(Set.copyOf(ids)), AT_ONCE).stream()
                .flatMap(some -> {
                    Among among = Among.of("id", some);
                    SelectionQuery<LineageObject> query = session.createSelectionQuery(
                            "from LineageObject where id in " + among.list(), LineageObject.class);
                    among.into(query::setParameter);
                    return query.list().stream();
                })
                .collect(Collectors.toMap(LineageObject::id, LineageObject::name));
    }

    /** The keys of all these objects; those that are new get one. Only who holds the turn may call it. */
    Map<QualifiedName, UUID> idsOrNew(Collection<QualifiedName> names) {
        Map<QualifiedName, UUID> ids = new HashMap<>(ids(names));
        List<LineageObject> fresh = names.stream()
                .distinct()
                .filter(name -> !ids.containsKey(name))
                .map(LineageObject::new)
                .toList();
        session.insertMultiple(fresh);
        fresh.forEach(object -> ids.put(object.name(), object.id()));
        return ids;
    }
}
