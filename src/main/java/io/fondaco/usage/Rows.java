package io.fondaco.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** Roll-up rows of one kind during one fold: those that are there, and those that are new. */
public final class Rows<K, R> {

    private final Map<K, R> known = new HashMap<>();
    private final Map<K, R> changed = new HashMap<>();
    private final Map<K, R> fresh = new HashMap<>();
    private final Function<K, R> creator;
    private final Function<R, K> key;

    /** Makes new rows, and tells the key of one, by these. */
    public Rows(Function<K, R> creator, Function<R, K> key) {
        this.creator = creator;
        this.key = key;
    }

    /** Rows of the database; those that are asked for will be written back. */
    public void load(List<R> rows) {
        rows.forEach(row -> known.put(key.apply(row), row));
    }

    /** The row of that key, which will be written back; a new one where there is none yet. */
    public R get(K wanted) {
        R row = known.get(wanted);
        if (row == null) {
            return fresh.computeIfAbsent(wanted, creator);
        }
        changed.put(wanted, row);
        return row;
    }

    /** Whether there is a row of that key, of the database or new. */
    public boolean has(K key) {
        return known.containsKey(key) || fresh.containsKey(key);
    }

    /** Writes what changed and what is new. */
    public void save(StatelessSession session) {
        session.updateMultiple(List.copyOf(changed.values()));
        session.insertMultiple(List.copyOf(fresh.values()));
    }
}
