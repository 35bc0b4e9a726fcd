package io.fondaco.export;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.product.Visibility;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How exports read: of all that the audience may see only the keys at once, all else for a few of them. */
@ApplicationScoped
class ExportRows {

    private static final int AT_ONCE = 250;

    private final EntityManager entities;
    private final Visibility visibility;

    ExportRows(EntityManager entities, Visibility visibility) {
        this.entities = entities;
        this.visibility = visibility;
    }

    /** Takes the parts, in order. */
    @FunctionalInterface
    interface Parts<T, E extends Exception> {
        /** Takes one. */
        void take(List<T> part) throws E;
    }

    /**
     * Hands on part after part, each read in a short transaction of its own.
     *
     * @param keys the query of the keys, in order, with a place for what the audience sees
     * @param part what becomes of a few keys; it asks again what the audience sees
     */
    <T, E extends Exception> void each(
            Audience audience, String keys, Function<List<UUID>, List<T>> part, Parts<T, E> parts) throws E {
        for (List<UUID> some : Chunks.of(keys(audience, keys), AT_ONCE)) {
            parts.take(QuarkusTransaction.requiringNew().call(() -> part.apply(some)));
        }
    }

    private List<UUID> keys(Audience audience, String keys) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Visibility.Condition visible = audience.sees(visibility);
            TypedQuery<UUID> query = entities.createQuery(keys.formatted(visible.text()), UUID.class);
            visible.parameters().forEach(query::setParameter);
            return query.getResultList();
        });
    }

    /**
     * Those among these that the audience still sees, by their keys.
     *
     * @param rows the query, with a place for the keys and one for what the audience sees
     */
    <R> Map<UUID, R> visible(Audience audience, String rows, List<UUID> ids, Class<R> type, Function<R, UUID> key) {
        Visibility.Condition visible = audience.sees(visibility);
        Among among = Among.of("id", ids);
        TypedQuery<R> query = entities.createQuery(rows.formatted(among.list(), visible.text()), type);
        visible.parameters().forEach(query::setParameter);
        among.into(query::setParameter);
        Map<UUID, R> found = new HashMap<>();
        query.getResultList().forEach(row -> found.put(key.apply(row), row));
        return found;
    }

    /** Rows that belong to what has these keys; the query has a place for them. */
    <R> List<R> of(String rows, Collection<UUID> ids, Class<R> type) {
        Among among = Among.of("id", ids);
        TypedQuery<R> query = entities.createQuery(rows.formatted(among.list()), type);
        among.into(query::setParameter);
        return query.getResultList();
    }

    /** Words of these products, such as {@code tag from DataProduct product join product.tags tag where}, in order. */
    Map<UUID, Set<String>> words(String which, Collection<UUID> products) {
        return of("select product.id, " + which + " product.id in %s", products, Object[].class).stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(row -> (String) row[1], Collectors.toCollection(TreeSet::new))));
    }

    /** The tags of these products. */
    Map<UUID, Set<String>> tags(Collection<UUID> products) {
        return words("tag from DataProduct product join product.tags tag where", products);
    }
}
