package io.fondaco.engine.name;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/**
 * Names of objects that have short keys in a table of their own, so that other tables need not repeat them. Every method
 * wants a transaction or a request.
 *
 * @param <E> the entity of that table; its properties are {@code id} and {@code name}
 */
public final class KeyedNames<E> {

    /** How many are looked up with one statement. */
    private static final int AT_ONCE = 250;

    private final StatelessSession session;
    private final Class<E> entity;
    private final Function<E, UUID> id;
    private final Function<E, QualifiedName> name;
    private final Function<QualifiedName, E> fresh;

    /** Those of that table; {@code fresh} makes a row with a key of its own. */
    public KeyedNames(
            StatelessSession session,
            Class<E> entity,
            Function<E, UUID> id,
            Function<E, QualifiedName> name,
            Function<QualifiedName, E> fresh) {
        this.session = session;
        this.entity = entity;
        this.id = id;
        this.name = name;
        this.fresh = fresh;
    }

    /** The keys of those among these names that have one. */
    public Map<QualifiedName, UUID> ids(Collection<QualifiedName> names) {
        Set<QualifiedName> wanted = Set.copyOf(names);
        Map<QualifiedName, UUID> ids = new HashMap<>();
        List<String> objects =
                wanted.stream().map(QualifiedName::object).distinct().toList();
        for (List<String> some : Chunks.of(objects, AT_ONCE)) {
            rows("name.object", some).stream()
                    .filter(row -> wanted.contains(name.apply(row)))
                    .forEach(row -> ids.put(name.apply(row), id.apply(row)));
        }
        return ids;
    }

    /** The names behind these keys. */
    public Map<UUID, QualifiedName> names(Collection<UUID> ids) {
        return Chunks.of(List.copyOf(Set.copyOf(ids)), AT_ONCE).stream()
                .flatMap(some -> rows("id", some).stream())
                .collect(Collectors.toMap(id, name));
    }

    /** The keys of all these names; those that have none get one. */
    public Map<QualifiedName, UUID> idsOrNew(Collection<QualifiedName> names) {
        Map<QualifiedName, UUID> ids = ids(names);
        List<E> rows = names.stream()
                .distinct()
                .filter(each -> !ids.containsKey(each))
                .map(fresh)
                .toList();
        session.insertMultiple(rows);
        rows.forEach(row -> ids.put(name.apply(row), id.apply(row)));
        return ids;
    }

    private List<E> rows(String property, List<?> values) {
        Among among = Among.of("value", values);
        SelectionQuery<E> query = session.createSelectionQuery(
                "from %s where %s in %s".formatted(entity.getSimpleName(), property, among.list()), entity);
        among.into(query::setParameter);
        return query.list();
    }
}
