package io.fondaco.together;

import io.fondaco.engine.name.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A dataset as the one half of a join.
 *
 * @param dataset the port's name
 * @param deprecated whether its owner says that it will go
 */
public record JoinSide(String dataset, QualifiedName object, boolean deprecated, List<KeyColumn> columns) {

    public JoinSide {
        columns = List.copyOf(columns);
    }

    /** The same with the columns that Trino was seen to have, of the types that it was seen to give them. */
    JoinSide as(Map<String, String> seen) {
        List<KeyColumn> there = columns.stream()
                .filter(column -> seen.containsKey(folded(column.name())))
                .map(column -> column.typed(seen.get(folded(column.name()))))
                .toList();
        return new JoinSide(dataset, object, deprecated, there);
    }

    Optional<KeyColumn> named(String name) {
        return first(column -> column.name().equalsIgnoreCase(name));
    }

    List<KeyColumn> key() {
        return columns.stream().filter(KeyColumn::key).toList();
    }

    /** Its only column that tells a time, of those that are left. */
    Optional<KeyColumn> onlyTime(Predicate<KeyColumn> left) {
        List<KeyColumn> times = columns.stream()
                .filter(left)
                .filter(column -> column.kind().isTime())
                .toList();
        return times.size() == 1 ? Optional.of(times.getFirst()) : Optional.empty();
    }

    /** Whether another contract may mean it by this name: that of the table, or of the dataset. */
    boolean isCalled(String name) {
        return object.object().equalsIgnoreCase(name) || dataset.equalsIgnoreCase(name);
    }

    private Optional<KeyColumn> first(Predicate<KeyColumn> which) {
        return columns.stream().filter(which).findFirst();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
