package io.fondaco.usage.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** Roll-up rows of one kind during one fold: those that are there, and those that are new. */
final class Rows<K, R> {

    private final Map<K, R> known = new HashMap<>();
    private final Map<K, R> changed = new HashMap<>();
    private final Map<K, R> fresh = new HashMap<>();
    private final Function<K, R> creator;
    private final Function<R, K> key;

    Rows(Function<K, R> creator, Function<R, K> key) {
        this.creator = creator;
        this.key = key;
    }

    /** Rows of the database; those that are asked for will be written back. */
    void load(List<R> rows) {
        rows.forEach(row -> known.put(key.apply(row), row));
    }

    R get(K wanted) {
        R row = known.get(wanted);
        if (row == null) {
            return fresh.computeIfAbsent(wanted, creator);
        }
        changed.put(wanted, row);
        return row;
    }

    void save(StatelessSession session) {
        session.updateMultiple(List.copyOf(changed.values()));
        session.insertMultiple(List.copyOf(fresh.values()));
    }
}
