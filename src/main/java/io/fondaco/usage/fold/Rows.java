package io.fondaco.usage.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** Roll-up rows of one kind during one fold: those that are there, and those that are new. */
final class Rows<K, R> {

    private final Map<K, R> known = new HashMap<>();
    private final List<R> updated = new ArrayList<>();
    private final List<R> fresh = new ArrayList<>();
    private final Function<K, R> creator;

    Rows(Function<K, R> creator) {
        this.creator = creator;
    }

    /** Rows of the database, which will be written back; only those that {@code wanted} accepts. */
    void load(List<R> rows, Function<R, K> key, Set<K> wanted) {
        for (R row : rows) {
            if (wanted.contains(key.apply(row))) {
                known.put(key.apply(row), row);
                updated.add(row);
            }
        }
    }

    R get(K key) {
        return known.computeIfAbsent(key, missing -> {
            R row = creator.apply(missing);
            fresh.add(row);
            return row;
        });
    }

    void save(StatelessSession session) {
        session.updateMultiple(updated);
        session.insertMultiple(fresh);
    }
}
