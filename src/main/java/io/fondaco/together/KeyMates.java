package io.fondaco.together;

import io.fondaco.common.Among;
import io.fondaco.common.Like;
import io.fondaco.identity.Person;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Published products that may share a key with one, among those that a viewer may know. */
@ApplicationScoped
class KeyMates {

    /** Of a very wide product only so many columns are looked for in others: its keys, then the first. */
    private static final int MOST_NAMES = 200;

    private static final String BY_NAME = """
            select product.id from ContractColumn c join c.port port join port.product product
            where c.name in %s and port.removed = false and product.id <> :self and product.status in :published
              and (c.primaryKey = true or c.uniqueValues = true or c.name in %s) and %s
            group by product.id, product.name order by count(c) desc, product.name
            """;

    private static final String BY_REFERENCE = """
            select product.id from ContractColumn c join c.port port join port.product product
            where port.removed = false and product.id <> :self and product.status in :published
              and (%s) and %s
            group by product.id, product.name order by product.name
            """;

    private final EntityManager entities;
    private final Visibility visibility;

    KeyMates(EntityManager entities, Visibility visibility) {
        this.entities = entities;
        this.visibility = visibility;
    }

    /** Those that a contract names first, then those that have most columns in common; at most twice so many. */
    List<UUID> of(Person viewer, UUID product, List<JoinSide> sides, int most) {
        Set<UUID> found = new LinkedHashSet<>(byReference(viewer, product, sides, most));
        found.addAll(byName(viewer, product, sides, most));
        return List.copyOf(found);
    }

    private List<UUID> byName(Person viewer, UUID product, List<JoinSide> sides, int most) {
        Set<String> keys = names(sides, true);
        Set<String> all = Stream.concat(keys.stream(), names(sides, false).stream())
                .distinct()
                .limit(MOST_NAMES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (all.isEmpty()) {
            return List.of();
        }
        Among names = Among.of("name", written(all));
        // No column is called "".
        Among keyNames = Among.of("key", keys.isEmpty() ? Set.of("") : written(keys));
        Map<String, Object> parameters = new HashMap<>(names.parameters());
        parameters.putAll(keyNames.parameters());
        return read(BY_NAME.formatted(names.list(), keyNames.list(), "%s"), parameters, viewer, product, most);
    }

    private List<UUID> byReference(Person viewer, UUID product, List<JoinSide> sides, int most) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder which = new StringBuilder();
        int number = 0;
        for (String name : called(sides)) {
            which.append(number == 0 ? "" : " or ").append("c.refersTo like :like" + number + " escape '!'");
            parameters.put("like" + number++, Like.part("\n" + name + "."));
        }
        Set<String> targets = targets(sides);
        if (!targets.isEmpty()) {
            Among named = Among.of("target", targets);
            named.into(parameters::put);
            which.append(" or port.object.object in " + named.list() + " or port.name in " + named.list());
        }
        return which.isEmpty()
                ? List.of()
                : read(BY_REFERENCE.formatted(which, "%s"), parameters, viewer, product, most);
    }

    private List<UUID> read(String text, Map<String, Object> parameters, Person viewer, UUID product, int most) {
        Visibility.Condition visible = visibility.of(viewer);
        TypedQuery<UUID> query = entities.createQuery(text.formatted(visible.text()), UUID.class)
                .setParameter("self", product)
                .setParameter("published", List.of(ProductStatus.ACTIVE, ProductStatus.DEPRECATED))
                .setMaxResults(most);
        parameters.forEach(query::setParameter);
        visible.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private static Set<String> names(List<JoinSide> sides, boolean keysOnly) {
        return sides.stream()
                .flatMap(side -> side.columns().stream())
                .filter(column -> !keysOnly || column.key() || column.unique())
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .limit(MOST_NAMES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Contracts come from many hands: some write names in capitals. */
    private static Set<String> written(Set<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Set<String> called(List<JoinSide> sides) {
        return sides.stream()
                .flatMap(
                        side -> Stream.of(side.object().object(), side.dataset().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Set<String> targets(List<JoinSide> sides) {
        Set<String> targets = new HashSet<>();
        sides.forEach(side -> side.columns()
                .forEach(column -> column.refersTo()
                        .forEach(reference -> targets.add(reference.substring(0, reference.indexOf('.'))))));
        return targets;
    }
}
